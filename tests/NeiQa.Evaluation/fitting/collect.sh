#!/usr/bin/env bash
# Lays out the folders here that have a texts.tsv with the texts that their questions are about, for `eval FOLDER`.
# The texts are other people's and not in this repository: SETS is a folder with abstain_squad2, covidqa_passages,
# medquad_topic, pubmedqa and scifact in BEIR form.
#   collect.sh SETS OUTPUT
set -euo pipefail
sets=${1:?SETS} output=${2:?OUTPUT}
here=$(dirname "$0")
for list in "$here"/*/texts.tsv; do
    name=$(basename "$(dirname "$list")")
    mkdir -p "$output/$name/corpus"
    cp "$(dirname "$list")/questions.jsonl" "$output/$name/"
    tail -n +2 "$list" | while IFS=$'\t' read -r file set id; do
        if [ "$set" = abstain_squad2 ]; then
            jq -rn --arg id "$id" 'first(inputs | select(.passage_id == $id) | .passage)' "$sets/$set/questions.jsonl"
        else
            jq -r --arg id "$id" 'select(._id == $id) | (if (.title // "") != "" then .title + "\n\n" else "" end) + .text' "$sets/$set/corpus.jsonl"
        fi > "$output/$name/corpus/$file"
    done
done
