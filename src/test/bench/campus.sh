#!/usr/bin/env bash
# Prints how long the engine takes from process start to its first HTTP answer, and from a meter file dropped into the
# inbox to the last finding, durable and judged, with a heap of 512 MB. Needs bash 5 and java, nothing else.
#
#   mvn package -DskipTests && src/test/bench/campus.sh path/to/campus-2013-2016.csv
set -euo pipefail

[ $# -eq 1 ] && [ -f "$1" ] || {
  echo "Give the meter file: src/test/bench/campus.sh path/to/campus-2013-2016.csv" >&2
  exit 2
}
csv=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")/../../.."
jar=${JAR:-target/covenant.jar}
[ -f "$jar" ] || {
  echo "There is no $jar. Run: mvn package -DskipTests" >&2
  exit 2
}
port=${PORT:-18931}
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
  echo "Something answers on port $port already. Choose another: PORT=18932 $0 ..." >&2
  exit 2
fi

data=$(mktemp -d)
engine=
end() {
  if [ -n "$engine" ]; then
    kill "$engine" 2>/dev/null || true
    wait "$engine" 2>/dev/null || true
  fi
  rm -rf "$data"
}
trap end EXIT

# milliseconds since 1970; the decimal sign of EPOCHREALTIME goes with the language of the shell
now() {
  local t=${EPOCHREALTIME//[.,]/}
  echo $((t / 1000))
}

# the answer's head and body; nothing where nobody answers
get() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$port" || exit 1
    printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1:%s\r\n\r\n' "$1" "$port" >&3
    cat <&3
  ) 2>/dev/null || true
}

# waits for a command to succeed, looking ten times a second for two minutes at most
until_true() {
  local tries=1200
  until "$@"; do
    kill -0 "$engine" 2>/dev/null && [ $((tries--)) -gt 0 ] || {
      echo "The engine has ended or takes more than two minutes; its last lines:" >&2
      tail -n 20 "$data/log" >&2
      exit 1
    }
    sleep 0.1
  done
}

answers() { [[ $(get /api/contracts) == "HTTP/1.1 200"* ]]; }
watches() { [ -d "$data/inbox/usage" ]; }
# all findings of a load are written in one transaction
found() { [[ $(get "/api/findings?contract=campus-substation") == *'"key"'* ]]; }

start=$(now)
java -Xmx512m -jar "$jar" --server.port="$port" --covenant.data-directory="$data" >"$data/log" 2>&1 &
engine=$!
until_true answers
echo "process start to first HTTP answer: $(($(now) - start)) ms (at most 8000)"

until_true watches
cp "$csv" "$data/inbox/usage/campus.part"
start=$(now)
mv "$data/inbox/usage/campus.part" "$data/inbox/usage/campus-2013-2016.csv"
until_true found
echo "file dropped to last finding: $(($(now) - start)) ms (at most 15000)"
grep -o 'campus-2013-2016.csv: .*' "$data/log" || true
