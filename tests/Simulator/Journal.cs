namespace MentorBot.Simulator;

/// <summary>Logs what happened, one line each, and what should not have happened.</summary>
internal sealed class Journal(TextWriter output)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> mistakes = new(StringComparer.Ordinal);

    public int Mistakes { get; private set; }

    /// <summary>What has been used of MentorBot.</summary>
    public Capabilities Used { get; } = new();

    public void Say(string sentence)
    {
        lock (gate)
        {
            output.WriteLine(sentence);
        }
    }

    /// <summary>Counts every mistake but prints each kind only once.</summary>
    public void Mistake(string sentence)
    {
        lock (gate)
        {
            Mistakes++;
            if (mistakes.Add(sentence))
            {
                output.WriteLine($"  ERROR {sentence}");
            }
        }
    }

    /// <summary>Records that somebody could not go on, by the first line of what went wrong.</summary>
    public void Trouble(string who, Exception e) => Mistake($"{who} could not go on: {e.Message.Split('\n')[0]}");

    /// <summary>Records a mistake if the condition is false.</summary>
    public void Expect(bool isSo, string sentence)
    {
        if (!isSo)
        {
            Mistake($"not so: {sentence}");
        }
    }
}
