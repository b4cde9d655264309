# utf8proc, installed on this machine, as the target `utf8proc`. Only native builds use it.

find_path(UTF8PROC_INCLUDE_DIR utf8proc.h REQUIRED)
find_library(UTF8PROC_LIBRARY utf8proc REQUIRED)
add_library(utf8proc INTERFACE)
target_include_directories(utf8proc SYSTEM INTERFACE "${UTF8PROC_INCLUDE_DIR}")
target_link_libraries(utf8proc INTERFACE "${UTF8PROC_LIBRARY}")
