using Microsoft.Extensions.DependencyInjection;
using NeiQa.Answering.Abstaining;
using NeiQa.Embeddings;

namespace NeiQa.Evaluation.Fitting;

/// <summary>Files that fits wrote, to be used instead of those that ship; of those of a cross-validation each question gets what has not seen it.</summary>
/// <param name="Head">Heads of the answerability model, or null for the one that ships.</param>
/// <param name="Adapter">Maps of the question adapter, or null for the one that ships.</param>
/// <param name="Prior">Fits of the question prior, or null for the one that ships.</param>
internal sealed record FittedFiles(string? Head, string? Adapter, string? Prior)
{
    /// <summary>Lets an engine answer with them.</summary>
    public void Use(IServiceProvider services)
    {
        if (Head is not null)
        {
            services.GetRequiredService<AnswerabilityModel>().Heads = AnswerabilityHead.Load(Head);
        }

        if (Adapter is not null)
        {
            services.GetRequiredService<QuestionAdapter>().Maps = QuestionAdapter.Load(Adapter);
        }

        if (Prior is not null)
        {
            services.GetRequiredService<QuestionPrior>().Load(Prior);
        }
    }
}
