#!/bin/sh
# archive_command of the county's PostgreSQL: puts one segment of the log into the folder the backups are kept in.
#   archive_command = 'sh /opt/jucai/deploy/archive-wal.sh %p %f /var/backups/jucai/wal'
# A segment that is there already is only right when it says the same: after a crash the server sends it again.
set -eu
if [ -f "$3/$2" ]; then
  exec cmp -s "$1" "$3/$2"
fi
cp "$1" "$3/$2.part"
sync "$3/$2.part"
mv "$3/$2.part" "$3/$2"
