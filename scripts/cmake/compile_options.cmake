# What every target is compiled with, and what our own code is warned about.

add_library(broadside_options INTERFACE)
add_library(broadside_warnings INTERFACE)

target_compile_options(broadside_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
# Optimizing, GCC 12 takes every `"literal" + std::string` for an overlapping copy (its bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(broadside_warnings INTERFACE -Wno-restrict)
endif()

# Bad input is data: nothing throws, and the engine pays nothing for the possibility.
if(EMSCRIPTEN)
  target_compile_options(broadside_options INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti> -flto -mbulk-memory)
  if(BROADSIDE_SMALL)
    target_compile_definitions(broadside_options INTERFACE BROADSIDE_SMALL)
  endif()
elseif(BROADSIDE_TESTS)
  # A serializer option for the CommonMark suite; only builds with tests have it
  # (wasm/markdown/markdown.h).
  target_compile_definitions(broadside_options INTERFACE BROADSIDE_TRUSTED_HTML)
endif()

if(BROADSIDE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
# Tells the fuzzer which ways through the code an input took.
if(BROADSIDE_FUZZERS)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
