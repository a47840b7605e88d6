#!/bin/sh
# Builds, checks and publishes the site where the repository has changed: for cron on a plain server.
#
#     17 * * * *  /srv/compendium/docs/examples/publish.sh /srv/compendium intranet
#
# The first argument is the clone of the repository, the second a place of content/publish.yaml.
# cron mails what is printed; nothing is printed where nothing has changed. A run that fails leaves
# the published site as it is, and the next run tries again.
set -eu
umask 022

project=${1:?the folder of the clone}
place=${2:?a place of content/publish.yaml}
cd "$project"
mkdir -p .huibian

# A run that is still at work is not disturbed.
exec 9>.huibian/publish.lock
flock -n 9 || exit 0

# Commits of this clone that were not pushed come after what is new.
if ! git pull --quiet --rebase --autostash; then
  git rebase --abort 2>/dev/null || true
  exit 1
fi
now=$(git rev-parse HEAD)
done=.huibian/published-$place
if [ -e "$done" ] && [ "$(cat "$done")" = "$now" ]; then
  exit 0
fi

./huibian build
./huibian check
./huibian publish "$place"

# The registers of addresses and editions belong to the content. A clone that may not push keeps them.
git add content/addresses.tsv content/editions.tsv
if ! git diff --cached --quiet; then
  git commit --quiet --message "Record published addresses"
  git push --quiet || echo "The registers were not pushed." >&2
fi
git rev-parse HEAD >"$done"
