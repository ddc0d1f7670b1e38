#!/usr/bin/env bash
# What each stage is worth: takes one after the other out of a copy of the repository, builds it and asks the shipped
# questions. Prints a Markdown table; the last column says how many figures of the baseline fell. Some 15 minutes.
# Usage: tests/NeiQa.Evaluation/ablation.sh [STAGE ...]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git -C "$root" clone -q "$root" "$copy/neiqa"
cd "$copy/neiqa"

# stage | file under src/NeiQa | what is replaced | by what
stages='
nothing||
words|Retrieval/Fusion.cs|mode == RetrievalMode.Meaning ? 0 : WeightOfWords(candidates)|0 * WeightOfWords(candidates)
meaning|Retrieval/Fusion.cs|mode == RetrievalMode.Words ? 0 : 1|0
weight from the lists|Retrieval/Fusion.cs|MathF.Pow(spread / UsualSpread, SpreadPower) * MathF.Pow(nearest / UsualCosine, CosinePower)|1
headings of their own|Indexing/Words/WordIndex.cs|HeadingWeight = 0.6f|HeadingWeight = 0f
best unit of a passage|Retrieval/Retriever.cs|BestUnitWeight = 0.5f|BestUnitWeight = 0f
nearness of words|Retrieval/Retriever.cs|Proximity = Proximity.Of(|Proximity = 0 * Proximity.Of(
spelling|Retrieval/QueryUnderstanding.cs|speller.Correct(word, contents) is { } right|speller.Correct(word, contents) is { Length: > 999 } right
abbreviations|Retrieval/QueryUnderstanding.cs|contents.Abbreviations.In(context,|contents.Abbreviations.In("",
lay terms|Retrieval/QueryUnderstanding.cs|layTerms.In(text)|layTerms.In("")
history|Retrieval/QueryUnderstanding.cs|earlier.Count > 0 && FollowUp|earlier.Count > 999 \&\& FollowUp
what stands after the answer|Answering/EvidenceFinder.cs|SaidReach = 500|SaidReach = 0.001f
years of references|Retrieval/QueryUnderstanding.cs|QuestionForm.NamesReferences(context)|false \&\& QuestionForm.NamesReferences(context)
whole tables and lists|Answering/SentenceSelector.cs|if (list.Count == 0)|if (list.Count >= 0)
exchanged subject|Retrieval/QueryUnderstanding.cs|vectors) is { } exchanged|vectors) is { Length: > 9999 } exchanged
other rows of a table|Answering/EvidenceFinder.cs|TableReach = 10|TableReach = 0
answerability model|Answering/EvidenceFinder.cs|Judged = 4|Judged = 0
head of the answerability model|Embeddings/AnswerabilityModel.cs|Heads[Fold.Of(question, Heads.Count)].Score(pooled)|logit - 4
reranker|Answering/Reranker.cs|AdaptedWeight = 0.04f|AdaptedWeight = 0f
question adapter|Answering/EvidenceFinder.cs|Adapted = passage.Units.Vectors.Product(i, question.Adapted)|Adapted = 0
question prior|Answering/EvidenceFinder.cs|IsPriors(judged[0]) ? prior.Of|IsPriors(judged[0]) ? 0 * prior.Of
as few sentences as answer|Answering/SentenceSelector.cs|Margin = 2.4f|Margin = 99f
nearness of other words|Answering/Abstaining/AbstentionFeatures.cs|top.Select(unit => unit.Readable), vectors|[], vectors
abstention|Answering/Abstaining/Abstention.cs|>= Math.Max(_threshold|>= -999 + Math.Max(_threshold
safety rail|Answering/AnswerService.cs|Assess(question.Text, question.Earlier,|Assess("hormones", [],
'
figure() { awk -v name="$1" 'index($0, "  " name) == 1 { sub("  " name, ""); print $1 }' "$copy/out"; }
echo '| taken out | evidence cited | recall@5 | refused | outcome as expected | sentences | figures below the baseline |'
echo '| --- | --- | --- | --- | --- | --- | --- |'
while IFS='|' read -r stage file from to; do
  if [ -z "$stage" ] || { [ $# -gt 0 ] && [[ " $* " != *" $stage "* ]]; }; then continue; fi
  git checkout -q -- src
  if [ -n "$file" ]; then
    sed -i "s|$(sed 's/[.[*^$]/\\&/g' <<< "$from")|$to|" "src/NeiQa/$file"
    if git diff --quiet; then echo "$stage: \"$from\" is not in $file any more; correct it in $0" >&2; exit 1; fi
  fi
  dotnet build src/NeiQa.Console -c Release -v q -nologo -p:TreatWarningsAsErrors=false -p:RunAnalyzers=false > "$copy/build" 2>&1 || { cat "$copy/build" >&2; exit 1; }
  src/NeiQa.Console/bin/Release/net10.0/NeiQa.Console eval --baseline tests/NeiQa.Evaluation/baseline.json > "$copy/out" 2> "$copy/problems" || true
  echo "| $stage | $(figure 'Evidence cited') | $(figure 'Recall@5') | $(figure 'Abstention recall') | $(figure 'Outcome as expected') | $(figure 'Sentences an answer') | $(grep -c 'the baseline' "$copy/problems" || true) |"
done <<< "$stages"
