for f in ovf.ndjson sets.ndjson br.json ids.json pages.json zones.ndjson; do
  echo "== $f"; if [ $f = br.json -o $f = zones.ndjson -o $f = ids.json -o $f = pages.json ]; then c=check; else c="report --time-zone UTC"; fi
  timeout 120 /usr/bin/time -f "%es %MkB rc=%x" $1 $c $f > out.$f 2> err.$f; tail -1 err.$f
done
