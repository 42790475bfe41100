namespace MentorBot.Benchmarks.Report;

/// <summary>What is known of an instance from elsewhere.</summary>
internal enum Knowledge
{
    /// <summary>The optimum.</summary>
    Exact,

    /// <summary>The best that somebody has found; nobody has proved that there is nothing better.</summary>
    BestKnown,

    /// <summary>Nothing: the result stands on its own proof.</summary>
    Nothing,
}
