# count_steps: the engine with a counter of its steps, which no busy machine changes.

add_library(step_counter STATIC ${CMAKE_CURRENT_LIST_DIR}/step_counter.cpp)
target_link_libraries(step_counter PRIVATE broadside_warnings)
if(NOT APPLE)
  foreach(name memcpy memmove memset memcmp memchr strlen)
    target_link_options(step_counter INTERFACE -Wl,--wrap=${name})
  endforeach()
endif()

# -O1: loops stay loops.
target_compile_options(broadside_options INTERFACE -O1 -fsanitize-coverage=trace-pc)
add_executable(count_steps ${CMAKE_CURRENT_LIST_DIR}/count_steps.cpp)
target_link_libraries(count_steps PRIVATE broadside_engine step_counter broadside_warnings)
