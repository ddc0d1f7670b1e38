using Microsoft.Extensions.Options;

namespace NeiQa;

/// <summary>Refuses values that cannot work; every message names its key and what to do.</summary>
internal sealed class NeiQaOptionsValidator : IValidateOptions<NeiQaOptions>
{
    public ValidateOptionsResult Validate(string? name, NeiQaOptions options)
    {
        var faults = Paths(options).Concat(Embedding(options.Embedding)).Concat(Chat(options.Chat)).Concat(Limits(options.Limits)).ToList();
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Paths(NeiQaOptions options)
    {
        foreach (var (key, value) in (IEnumerable<(string, string)>)
            [("CorpusPath", options.CorpusPath), ("DataPath", options.DataPath), ("PromptsPath", options.PromptsPath)])
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return $"NeiQa:{key} is empty. Name a folder, or leave the key out.";
            }
            else if (key != "DataPath" && !Directory.Exists(Path.Combine(NeiQaPaths.Root, value)))
            {
                yield return $"NeiQa:{key} names the folder {Path.Combine(NeiQaPaths.Root, value)}, which does not exist. Make it, or correct the key.";
            }
            else if (File.Exists(Path.Combine(NeiQaPaths.Root, value)))
            {
                yield return $"NeiQa:{key} names {Path.Combine(NeiQaPaths.Root, value)}, which is a file. Name a folder.";
            }
        }
    }

    private static IEnumerable<string> Embedding(EmbeddingOptions options)
    {
        if (options.Dimensions is < 8 or > 4_096 || options.Dimensions % 8 != 0)
        {
            yield return $"NeiQa:Embedding:Dimensions is {options.Dimensions}. Give the model's own length, a multiple of 8 from 8 to 4096.";
        }

        if (options.MaxTokens is < 16 or > 512)
        {
            yield return $"NeiQa:Embedding:MaxTokens is {options.MaxTokens}. Give a number from 16 to 512.";
        }
    }

    private static IEnumerable<string> Chat(ChatOptions options)
    {
        if (options.Endpoint is { } endpoint && (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https")))
        {
            yield return $"NeiQa:Chat:Endpoint is \"{endpoint}\". Give a whole http or https address, such as http://localhost:11434/v1.";
        }

        if (options.Endpoint is not null && string.IsNullOrWhiteSpace(options.Model))
        {
            yield return "NeiQa:Chat:Model is missing. Name the model to use at NeiQa:Chat:Endpoint.";
        }

        if (options.TimeoutSeconds is < 1 or > 600)
        {
            yield return $"NeiQa:Chat:TimeoutSeconds is {options.TimeoutSeconds}. Give a number from 1 to 600.";
        }
    }

    private static IEnumerable<string> Limits(LimitOptions options)
    {
        if (options.RequestsPerMinute < 0)
        {
            yield return $"NeiQa:Limits:RequestsPerMinute is {options.RequestsPerMinute}. Give a number from 0 (no limit) up.";
        }

        if (options.BodyBytes < 1_024)
        {
            yield return $"NeiQa:Limits:BodyBytes is {options.BodyBytes}. Give at least 1024.";
        }
    }
}
