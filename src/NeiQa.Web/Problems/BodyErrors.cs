using System.Text.Json;
using NeiQa.Answering;

namespace NeiQa.Web.Problems;

/// <summary>Says in words which part of a body could not be read.</summary>
internal static class BodyErrors
{
    private const string Body = "body";

    /// <summary>The errors by the name of the field; <c>body</c> where no field is to blame.</summary>
    public static Dictionary<string, string[]> Of(BadHttpRequestException bad) => bad.InnerException switch
    {
        JsonException { InnerException: JsonException } broken => new() { [Body] = [$"This is not valid JSON, from line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}."] },
        JsonException wrong => new() { [Field(wrong.Path)] = [Wanted(Field(wrong.Path))] },
        _ => new() { [Body] = ["Send a JSON object."] },
    };

    private static string Field(string? path) => path?.TrimStart('$').TrimStart('.') is { Length: > 0 } field ? field : Body;

    private static string Wanted(string field) => field switch
    {
        "top" => $"Give a whole number from 1 to {Question.MaxTop}.",
        "history" => "Send a list of turns, each with a role and its content.",
        Body => "Send a JSON object.",
        _ => "Send a string of well-formed Unicode.",
    };
}
