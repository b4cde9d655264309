# md4c from MD4C_SOURCE_DIR with our patches, as the library `md4c`.
# What, why and which version: wasm/third_party/md4c/PROVENANCE.md.

if(NOT EXISTS "${MD4C_SOURCE_DIR}/md4c.c")
  message(FATAL_ERROR "No md4c.c in ${MD4C_SOURCE_DIR}. scripts/setup installs it; or name another "
                      "copy with -DMD4C_SOURCE_DIR=folder.")
endif()

find_program(PATCH_PROGRAM patch REQUIRED)
set(md4c_dir "${CMAKE_BINARY_DIR}/md4c")
file(GLOB md4c_patches CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/wasm/third_party/md4c/*.patch")
list(SORT md4c_patches)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
  "${MD4C_SOURCE_DIR}/md4c.c" "${MD4C_SOURCE_DIR}/md4c.h" ${md4c_patches})

# The patched copy is made beside and moved into place only when it differs: a new time stamp would
# build everything again.
set(md4c_next "${CMAKE_BINARY_DIR}/md4c.next")
file(REMOVE_RECURSE "${md4c_next}")
file(COPY "${MD4C_SOURCE_DIR}/md4c.c" "${MD4C_SOURCE_DIR}/md4c.h" DESTINATION "${md4c_next}")
foreach(patch IN LISTS md4c_patches)
  execute_process(
    COMMAND "${PATCH_PROGRAM}" -p1 --silent -i "${patch}"
    WORKING_DIRECTORY "${md4c_next}" RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(failed)
    message(FATAL_ERROR "${patch} does not apply to ${MD4C_SOURCE_DIR}: ${said}")
  endif()
endforeach()
if(EMSCRIPTEN OR BROADSIDE_FUZZERS)
  # The engine has one dialect: with its flags as a constant, what they leave out is not compiled.
  # The fuzzers try the parser that readers have.
  file(READ "${md4c_next}/md4c.c" md4c_text)
  string(REGEX REPLACE "ctx(->|\\.)parser\\.flags" "MD4C_DIALECT" md4c_text "${md4c_text}")
  file(WRITE "${md4c_next}/md4c.c" "${md4c_text}")
endif()
foreach(name md4c.c md4c.h)
  file(MAKE_DIRECTORY "${md4c_dir}")
  file(COPY_FILE "${md4c_next}/${name}" "${md4c_dir}/${name}" ONLY_IF_DIFFERENT)
endforeach()

add_library(md4c STATIC "${md4c_dir}/md4c.c")
target_include_directories(md4c SYSTEM PUBLIC "${md4c_dir}")
target_link_libraries(md4c PRIVATE broadside_options)
# Broadside's dialect, for md_events.cpp and, where it is the only one, for the parser itself. Raw HTML
# and bare addresses are text to it: they are found in the text (markdown/md_text.cpp), so that
# Markdown around a tag goes on working and addresses follow GitHub's rules.
set(md4c_flags TABLES STRIKETHROUGH TASKLISTS ADMONITIONS FOOTNOTES HIGHLIGHT NOHTML)
list(TRANSFORM md4c_flags PREPEND MD_FLAG_)
list(JOIN md4c_flags "|" md4c_dialect)
target_compile_definitions(md4c PUBLIC "MD4C_DIALECT=(${md4c_dialect})" MD4C_TABLE_CELLS=20000)
if(EMSCRIPTEN)
  target_compile_definitions(md4c PRIVATE MD4C_HOST_UNICODE)
endif()
if(EMSCRIPTEN OR BROADSIDE_FUZZERS)
  target_compile_definitions(md4c PRIVATE MD4C_NEVER_FAILS)
  target_compile_options(md4c PRIVATE -Wno-constant-logical-operand)
endif()
