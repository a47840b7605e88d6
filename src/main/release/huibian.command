#!/bin/sh
# A double click in the Finder of macOS runs this file in a terminal.
exec "$(dirname -- "$0")/huibian" "$@"
