using System.Globalization;
using NeiQa.Indexing.Storage;
using NeiQa.Tests.Indexing;

namespace NeiQa.Tests.Answering;

/// <summary>How well questions about anything seem to be answered is measured when the index is built, and kept with it.</summary>
[Collection(typeof(EngineTests))]
public sealed class AbstentionFitTests(EngineFixture shared) : IDisposable
{
    private readonly IndexFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task Start_NothingChanged_KeepsTheFit()
    {
        _folders.WritePlants(2);
        await Engine.RunOnceAsync(_folders, shared);
        SetChance("-9.5");

        await Engine.RunOnceAsync(_folders, shared);

        Assert.Equal("-9.5", Chance());
    }

    [Fact]
    public async Task Start_DocumentsThatAnswerAnything_RaiseWhatChanceAnswers()
    {
        _folders.WritePlants(2);
        await Engine.RunOnceAsync(_folders, shared);
        double before = double.Parse(Chance(), CultureInfo.InvariantCulture);
        _folders.Write("facts.md", """
            # Facts

            An egg is boiled for four minutes. Canberra is the capital of Australia. Earthquakes are caused by plates that slip.
            Vaccines work by teaching the immune system. Diabetes is diagnosed by a blood test. Penicillin was discovered in 1928.
            The liver breaks down poisons. Meat contains much iron. A broken arm is treated with a cast. The flu lasts a week.
            Photosynthesis turns light into sugar. Hamlet was written by Shakespeare. The speed of light is 300,000 km a second.
            Stars are born in clouds of gas. Whales eat krill. A cheetah can run at 100 km an hour. Smoking causes cancer.
            Teenagers need nine hours of sleep. Stress can make people ill. Exercise helps the body. Paracetamol lowers fever.
            """);

        await Engine.RunOnceAsync(_folders, shared);

        Assert.True(double.Parse(Chance(), CultureInfo.InvariantCulture) > before);
    }

    private string Chance()
    {
        using var connection = _folders.File.Open();
        return connection.Meta("chance")!;
    }

    private void SetChance(string value)
    {
        using var connection = _folders.File.Open();
        connection.SetMeta("chance", value);
    }
}
