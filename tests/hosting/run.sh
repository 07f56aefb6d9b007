#!/usr/bin/env bash
# The sample for nginx (generator/hosting/nginx.conf), given to Debian's nginx with the real site: at the root of a domain, then under a path.
. "$(dirname "$0")/../faults/common.sh"
finish() { echo "hosting: $passed passed, $failed failed"; [ "$failed" -eq 0 ]; }
command -v nginx >/dev/null && [ -f /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] || {
  [ "${PEC_TOUT_EXIGER:-}" = 1 ] && { ko "Debian's nginx and libnginx-mod-http-brotli-static are missing"; finish; exit; }
  echo "  skipped: Debian's nginx and libnginx-mod-http-brotli-static are missing"; finish; exit
}
port=${PEC_PORT:-8437}
# The port is free, and nothing is being written, once nginx has taken its number away.
stop() {
  nginx -c "$work/main.conf" -s stop 2>/dev/null || true
  for _ in $(seq 100); do [ -e "$work/nginx.pid" ] || break; sleep 0.1; done
}
trap 'stop; rm -rf "$work"' EXIT

# Only what an operator is told to change is changed.
serve() {
  local path=$1
  mkdir -p "$work/root$path"
  $pec build --source "$root" --output "$work/root$path" --base-url "http://localhost:$port$path" --compress --quiet
  sed -e "s|listen 80;|listen 127.0.0.1:$port;|; s|listen \[::\]:80;||; s|server_name .*;|server_name localhost;|; s|root /var/www/pec/public;|root $work/root;|; s|error_page 404 /404.html|error_page 404 $path/404.html|" \
    "$root/generator/hosting/nginx.conf" >"$work/site.conf"
  sed -i 's|include mime.types|include /etc/nginx/mime.types|' "$work/site.conf"
  cat >"$work/main.conf" <<END
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
user root; pid $work/nginx.pid; error_log $work/error.log;
events {}
http { access_log off; client_body_temp_path $work/body; proxy_temp_path $work/proxy; fastcgi_temp_path $work/fastcgi; uwsgi_temp_path $work/uwsgi; scgi_temp_path $work/scgi; include $work/site.conf; }
END
  nginx -c "$work/main.conf" 2>"$work/start" || { ko "nginx takes the sample"; cat "$work/start"; finish; }
  for _ in $(seq 50); do curl -s -o "$work/body.html" "http://localhost:$port$path/" && break; sleep 0.1; done
}
# What an address answers: its status and headers, small letters.
head_of() { curl -s -o "$work/answer" -D - "${@:2}" "http://localhost:$port$1" | tr -d '\r' | tr '[:upper:]' '[:lower:]'; }

for path in "" /site; do
  echo "  at http://localhost$path/"
  serve "$path"
  page=$(head_of "$path/projets/")
  check "a page, as text of the web" 'grep -q "^http/1.1 200" <<<"$page" && grep -q "^content-type: text/html; charset=utf-8" <<<"$page"'
  check "its policy closes it to frames" 'grep -q "^content-security-policy: frame-ancestors .none." <<<"$page" && grep -q "^x-content-type-options: nosniff" <<<"$page"'
  check "a page is asked for again" 'grep -q "^cache-control: no-cache" <<<"$page"'
  check "the same page, compressed beforehand by Brotli" 'head_of "$path/projets/" -H "Accept-Encoding: br" | grep -q "^content-encoding: br" && cmp -s "$work/answer" "$work/root$path/projets/index.html.br"'
  check "and by gzip" 'head_of "$path/projets/" -H "Accept-Encoding: gzip" | grep -q "^content-encoding: gzip" && cmp -s "$work/answer" "$work/root$path/projets/index.html.gz"'
  check "caches keep the forms apart" 'head_of "$path/projets/" -H "Accept-Encoding: gzip" | grep -q "^vary: accept-encoding"'
  card=/projets/$(ls "$work/root$path/projets" | while read -r p; do [ -d "$work/root$path/projets/$p/carte" ] && echo "$p" && break; done)/carte/
  check "a card ($card) may be shown in a frame" 'head_of "$path$card" | grep -q "^http/1.1 200" && ! head_of "$path$card" | grep -q "^content-security-policy"'
  style=$(grep -o 'theme/style-[0-9a-f]*\.css' "$work/body.html" | head -1)
  check "the style ($style) is kept a year" 'head_of "$path/$style" | grep -q "^cache-control: public, max-age=31536000, immutable"'
  check "the error page, with its status" 'head_of "$path/rien/du/tout/" | grep -q "^http/1.1 404" && cmp -s "$work/answer" "$work/root$path/404.html"'
  check "what pec keeps for itself is no page" '[ -f "$work/root$path/.pec" ] && head_of "$path/.pec" | grep -q "^http/1.1 404"'
  check "a folder without its bar leads to it, on whatever name" 'head_of "$path/projets" | grep -q "^location: $path/projets/$"'
  check "data are read from other sites" 'head_of "$path/api/v1/projets.geojson" | grep -q "^access-control-allow-origin: \*" && head_of "$path/api/v1/projets.geojson" | grep -q "^content-type: application/geo+json"'
  check "every page of the plan answers" '[ -z "$(grep -o "<loc>[^<]*" "$work/root$path/sitemap.xml" | sed "s/<loc>//" | xargs -n 1 -P 4 curl -s -f -o /dev/null -w "%{http_code} %{url_effective}\n" | grep -v "^200")" ]'
  stop
done
finish
