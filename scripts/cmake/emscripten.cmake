# Toolchain file: finds the installed Emscripten and hands over to its own toolchain file.

find_program(EMSCRIPTEN_COMPILER em++ REQUIRED)
get_filename_component(emscripten_root "${EMSCRIPTEN_COMPILER}" REALPATH)
get_filename_component(emscripten_root "${emscripten_root}" DIRECTORY)
# Homebrew keeps the toolchain beside the folder of the commands.
foreach(root "${emscripten_root}" "${emscripten_root}/../libexec")
  if(EXISTS "${root}/cmake/Modules/Platform/Emscripten.cmake")
    include("${root}/cmake/Modules/Platform/Emscripten.cmake")
    return()
  endif()
endforeach()
message(FATAL_ERROR "em++ is at ${EMSCRIPTEN_COMPILER}, but its CMake toolchain was not found.")
