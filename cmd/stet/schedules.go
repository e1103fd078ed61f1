package main

import "text/template"

func scheduleNames() []string { return []string{"systemd", "cron", "workflow", "container"} }

// schedules are what "stet init --with" prints. A pass every ten minutes is
// enough for a schedule that begins with checks after half an hour; a pass with
// nothing due asks for the feeds and ends.
var schedules = template.Must(template.New("").Parse(`
{{define "systemd" -}}
# ~/.config/systemd/user/stet.service
[Unit]
Description=stet: keep every version of every article
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
WorkingDirectory={{.Dir}}
ExecStart={{.Stet}} run --quiet --config {{.Config}}
# 3: done, but some articles, sources or pushes failed; the next pass tries again.
SuccessExitStatus=3
TimeoutStopSec=60
Nice=10
NoNewPrivileges=yes

# ~/.config/systemd/user/stet.timer
[Unit]
Description=stet: a pass every ten minutes

[Timer]
OnCalendar=*:0/10
RandomizedDelaySec=60
Persistent=yes

[Install]
WantedBy=timers.target

# systemctl --user daemon-reload && systemctl --user enable --now stet.timer
# loginctl enable-linger      (so that it runs while you are logged out)

# Or, in place of both, a service that goes on and sleeps until a check is due.
# ~/.config/systemd/user/stet-watch.service
[Unit]
Description=stet: keep every version of every article
Wants=network-online.target
After=network-online.target

[Service]
Type=notify
WorkingDirectory={{.Dir}}
ExecStart={{.Stet}} run --watch --log --config {{.Config}}
ExecReload=/bin/kill -HUP $MAINPID
Restart=on-failure
RestartSec=60
WatchdogSec=300
TimeoutStopSec=60
Nice=10
NoNewPrivileges=yes

[Install]
WantedBy=default.target
{{end -}}
{{define "cron" -}}
# A pass every ten minutes; a pass that is still going on makes the next one end
# at once with code 11. cron mails what stet says, which is only what failed.
*/10 * * * * cd {{.Dir}} && nice {{.Stet}} run --quiet --config {{.Config}} || [ $? -eq 11 ]
{{end -}}
{{define "workflow" -}}
# .github/workflows/stet.yml, beside stet.yaml in a repository of its own. Each
# source needs a remote in stet.yaml: there its archive is taken from and pushed
# to; nothing else is kept between two passes. The variable STET_REPOSITORY says
# where stet's source is; a token belongs in the remotes' addresses, as in
# https://stet:${STET_TOKEN}@example.org/archives/guardian.git
name: stet
on:
  schedule: [{cron: "*/30 * * * *"}]
  workflow_dispatch:
concurrency: stet
permissions: {contents: read}
jobs:
  pass:
    runs-on: ubuntu-latest
    timeout-minutes: 25
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-go@v5
        with: {go-version: "1.26", cache: false}
      - name: get stet
        run: git clone --depth 1 "$STET_REPOSITORY" "$RUNNER_TEMP/stet" && cd "$RUNNER_TEMP/stet" && go build -o "$RUNNER_TEMP/bin/" ./cmd/stet
        env: {STET_REPOSITORY: "${{"{{"}} vars.STET_REPOSITORY {{"}}"}}"}
      - name: one pass
        run: '"$RUNNER_TEMP/bin/stet" run || [ $? -eq 3 ]'
        env: {STET_TOKEN: "${{"{{"}} secrets.STET_TOKEN {{"}}"}}"}
{{end -}}
{{define "container" -}}
# Containerfile, beside stet's source. In the folder with stet.yaml, with podman,
# or with docker and without --userns:
#   podman build -t stet /path/to/stet
#   podman run --rm --userns=keep-id --user "$(id -u):$(id -g)" -v "$PWD:/data" stet run
FROM docker.io/library/golang:1.26 AS build
COPY . /src
RUN cd /src && CGO_ENABLED=0 go build -trimpath -o /stet ./cmd/stet
FROM docker.io/library/debian:stable-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates git openssh-client && rm -rf /var/lib/apt/lists/*
COPY --from=build /stet /usr/local/bin/stet
ENV HOME=/tmp
USER 1000
WORKDIR /data
ENTRYPOINT ["stet"]
CMD ["run", "--watch"]
{{end -}}
`))
