namespace NeiQa.Answering.Safety;

internal enum SafetyKind { None, PersonalAdvice, Emergency }

internal sealed class SafetyRail
{
    public Task<SafetyKind> AssessAsync(Question question, CancellationToken cancellationToken) { _ = this.GetType(); _ = question; _ = cancellationToken; return Task.FromResult(SafetyKind.None); }
}
