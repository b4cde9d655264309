# cpp-httplib, installed on this machine, as the target `PkgConfig::HTTPLIB`. Only the tool uses it,
# for its preview. It is compiled with options that its header has to be read with, too.

find_package(PkgConfig REQUIRED)
pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib)
