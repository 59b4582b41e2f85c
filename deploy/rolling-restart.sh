#!/bin/sh
# Replaces the processes one after the other, each only once the one before is ready again. Run as root.
set -eu

for process in 1 2; do
  systemctl restart "safecase@$process"
  tries=0
  until curl --silent --fail --max-time 5 --output /dev/null "http://127.0.0.1:418$process/readyz"; do
    tries=$((tries + 1))
    if [ "$tries" -ge 120 ]; then
      echo "safecase@$process is not ready after two minutes; the others were left as they are." >&2
      exit 1
    fi
    sleep 1
  done
done
