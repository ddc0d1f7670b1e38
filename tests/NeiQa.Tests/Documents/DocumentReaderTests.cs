using System.Text;
using NeiQa.Documents;

namespace NeiQa.Tests.Documents;

public sealed class DocumentReaderTests
{
    public static TheoryData<string, string> HostileTexts { get; } = new()
    {
        { "pipes", Given.Repeat("|", 100_000) + "x" },
        { "cells", Given.Repeat("a|", 50_000) + "\n" + Given.Repeat("--|", 50_000) + "\n" + Given.Repeat("b|", 50_000) },
        { "quotations", Given.Repeat("> ", 50_000) + "deep" },
        { "lists", Given.Repeat("- ", 400) + "deep\n" + Given.Repeat("1. ", 20_000) + "deep" },
        { "fences", Given.Repeat("```\n", 25_001) + "text" },
        { "front matter", "---\n" + Given.Repeat("a: b\n", 20_000) },
        { "one line", Given.Repeat("cortisol rises and ", 10_000) },
        { "one word", Given.Repeat("w", 200_000) },
        { "full stops", Given.Repeat(".", 100_000) + "a" },
        { "spaced full stops", Given.Repeat(". ", 100_000) + "a" },
        { "initials", Given.Repeat("A.\n", 100_000) },
        { "open marks", Given.Repeat(".[", 100_000) + "a" },
        { "open tags", "<div>\n" + Given.Repeat("<a", 50_000) },
        { "link definitions", Given.Repeat("[a]: b\n", 20_000) + "a\n===\n" },
        { "underlines", Given.Repeat("a\n---\n", 20_000) },
        { "open links", "# " + Given.Repeat("[a](", 30_000) + "\n" + Given.Repeat("[", 100_000) },
        { "headings", Given.Repeat("# Aa\n\n", 30_000) },
        { "blank lines", Given.Repeat("\n", 200_000) + "x" },
        { "invisible", Given.Repeat("\u200b\u202e\u2066", 20_000) + "seen. Also seen." },
        { "carriage returns", Given.Repeat("a\r", 50_000) },
    };

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Read_HostileText_KeepsItsWordsInOrder(string name, string text)
    {
        Assert.NotEmpty(name);
        foreach (string path in (string[])["hostile.txt", "hostile.md"])
        {
            var document = Given.Text(text, path);

            Assert.Equal(text, document.Text);
            Assert.All(document.Blocks.Zip(document.Blocks.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
            Assert.All(document.Blocks, block => Assert.Equal(block.Span, block.Span.Trim(text)));
        }
    }

    [Fact]
    public void Read_ByteOrderMarks_AreDecodedAway()
    {
        Assert.Equal("Grüße.", Given.Read("a.txt", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("Grüße.")]).Text);
        Assert.Equal("Grüße.", Given.Read("a.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Grüße.")]).Text);
        Assert.Equal("Grüße.", Given.Read("a.txt", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("Grüße.")]).Text);
    }

    [Theory]
    [InlineData(new byte[] { 0x47, 0x72, 0xFC, 0xDF, 0x65 }, "UTF-8")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00, 0x00 }, "NUL")]
    [InlineData(new byte[] { 0x20, 0x0A }, "no text")]
    [InlineData(new byte[] { 0xE2, 0x80, 0x8B }, "no text")]
    public void Read_WhatIsNotText_SaysWhyAndWhatToDo(byte[] bytes, string reason)
    {
        var fault = Assert.Throws<UnreadableDocumentException>(() => Given.Read("a.txt", bytes));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.Matches("Save|Remove|Add|convert", fault.Message);
    }

    [Fact]
    public void Read_InvisibleCharactersInAHeading_AreLeftOutOfItsName()
    {
        var document = Given.Markdown("# Sle\u202Eep\u200B\n\nText\u202E stays.\n");

        Assert.Equal("Sleep", document.Title);
        Assert.Equal("Text\u202E stays.", Assert.Single(document.Texts(BlockKind.Paragraph)));
    }
}
