using NeiQa.Documents;
using NeiQa.Evaluation;
using NeiQa.Evaluation.Answers;
using NeiQa.Evaluation.Ranking;

namespace NeiQa.Tests.Evaluation;

public sealed class SetFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neiqa-sets-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Load_BeirFolder_KeepsJudgedQueriesAndZeroJudgements()
    {
        Write("corpus.jsonl", """{"_id":"d/1","text":"One."}""");
        Write("queries.jsonl", "{\"_id\":\"q1\",\"text\":\"a\"}\n\n{\"_id\":\"q2\",\"text\":\"b\",\"metadata\":{}}\n");
        Write("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\td/1\t0\n");

        var set = BeirSet.Load(_folder.FullName);

        Assert.Equal(["q1"], set.Queries.Select(query => query.Id));
        Assert.Equal(0, set.Judgements["q1"]["d/1"]);
        Assert.Equal("d/1", set.DocumentOf(set.ToText()[0].FileName).Id);
    }

    [Fact]
    public void Load_JudgementThatIsNoNumber_NamesTheLine()
    {
        Write("corpus.jsonl", "");
        Write("queries.jsonl", "");
        Write("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td2\tyes\n");

        var fault = Assert.Throws<EvaluationException>(() => BeirSet.Load(_folder.FullName));

        Assert.Contains("line 3", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Passages_RecordsOfOneArticle_AreOneDocumentWithEachPassageOnce()
    {
        Write("questions.jsonl", """
            {"question":"a","answerable":true,"answers":["x"],"title":"Immune_system","passage":"First."}
            {"question":"b","answerable":false,"answers":[],"title":"Immune_system","passage":"First."}
            {"question":"c","answerable":false,"title":"Immune_system","passage":"Second."}
            {"question":"d","answerable":false,"title":"Oxygen","passage":"Third."}
            """);

        var set = QuestionSet.Load(_folder.FullName);

        Assert.Equal(["Immune system\n\nFirst.\n\nSecond.\n", "Oxygen\n\nThird.\n"], set.Passages.Select(document => document.Content));
        Assert.Equal([["x"]], set.Records[0].Groups);
        Assert.Empty(set.Records[1].Groups);
    }

    [Fact]
    public void Content_TextWithLineEnds_BecomesOneParagraph()
    {
        var document = new TextDocument("d", "", ["Heading\n\n- item one\n- item two\r\n\r\nReferences\n\nOther text."]);

        var read = DocumentReader.Read(new CorpusFile("d", "d.txt", "d.txt"), System.Text.Encoding.UTF8.GetBytes(document.Content));

        Assert.Single(read.Blocks);
        Assert.Empty(read.Sections);
    }

    [Fact]
    public void Write_SameDocumentsAgain_KeepsTheFolder()
    {
        var first = WrittenCorpus.Write(_folder.FullName, [new TextDocument("d", "", ["One."])]);
        var again = WrittenCorpus.Write(_folder.FullName, [new TextDocument("d", "", ["One."])]);
        var other = WrittenCorpus.Write(_folder.FullName, [new TextDocument("d", "", ["Two."])]);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Equal("One.\n", File.ReadAllText(Path.Combine(first.CorpusFolder, "d.txt")));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
