# The headers of nlohmann_json as the target `nlohmann_json_headers`.
#
# Their folder may be /usr/include, which must not come before Emscripten's own headers. So they are
# reached through a folder that holds nothing but a link to them.

find_path(NLOHMANN_JSON_INCLUDE_DIR nlohmann/json.hpp REQUIRED
  HINTS /opt/homebrew/include /usr/local/include /usr/include NO_CMAKE_FIND_ROOT_PATH)
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/include")
file(CREATE_LINK "${NLOHMANN_JSON_INCLUDE_DIR}/nlohmann" "${CMAKE_BINARY_DIR}/include/nlohmann"
  SYMBOLIC)
add_library(nlohmann_json_headers INTERFACE)
target_include_directories(nlohmann_json_headers SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/include")
