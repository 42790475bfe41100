namespace MentorBot.Domain.Matching.Kernel;

/// <summary>What a long computation is given from around it.</summary>
/// <param name="Threads">1 or more. The result does not depend on it.</param>
/// <param name="Progress">Told now and then how far the computation is; null when nobody listens.</param>
/// <param name="Cancellation">Looked at several times a second.</param>
internal sealed record KernelRun(int Threads, IProgress<MatchProgress>? Progress, CancellationToken Cancellation)
{
    /// <summary>On one thread, to the end, with nobody listening.</summary>
    public static readonly KernelRun Quiet = new(1, null, CancellationToken.None);
}
