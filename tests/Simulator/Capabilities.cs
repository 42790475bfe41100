namespace MentorBot.Simulator;

/// <summary>Counts how often each capability was used, by the buttons that were pressed and the words that were typed.</summary>
internal sealed class Capabilities
{
    private static readonly (string Name, string[] Uses)[] Known =
    [
        ("sign-ups", ["send-answers", "submit"]),
        ("proposals accepted", ["say-yes"]),
        ("proposals declined", ["say-no"]),
        ("expectations", ["save-expectations"]),
        ("agreements signed", ["propose-terms", "sign-terms"]),
        ("goals set", ["save-new-goal", "new goal"]),
        ("goals reached", ["mark-goal-reached"]),
        ("sessions proposed", ["propose-times"]),
        ("sessions agreed", ["take-time"]),
        ("sessions logged", ["log session"]),
        ("things brought", ["save-contribution", "bring"]),
        ("check-ins answered", ["say-we-met", "yes", "no time"]),
        ("meetings told", ["tell-of-meeting", "4"]),
        ("breaks", ["pause until"]),
        ("help offered", ["save-help-offer"]),
        ("help asked for", ["send-help-request"]),
        ("help given", ["accept-help-request"]),
        ("times offered", ["save-offered-times"]),
        ("times booked", ["book-time"]),
        ("topics of circles", ["write-topic", "topic"]),
        ("plans begun", ["begin-plan"]),
        ("rounds sat out", ["sit-round-out"]),
        ("finished early", ["agree-to-finish"]),
        ("look backs", ["save-look-back"]),
        ("exits", ["leave-mentorship-now"]),
        ("matches approved", ["approve-match-run"]),
        ("looks at own data", ["my data", "who can see this", "profile"]),
        ("erasures", ["erase-me-now"]),
    ];

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> counts = Known.ToDictionary(known => known.Name, _ => 0);

    public void CountVerb(string verb) => Count(uses => uses.Contains(verb));

    public void CountWords(string words) => Count(uses => uses.Any(use => IsOf(words, use)));

    /// <summary>Those that nobody used; the story has a gap there.</summary>
    public IReadOnlyList<string> Unused => [.. counts.Where(count => count.Value == 0).Select(count => count.Key)];

    public override string ToString() => string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}"));

    private void Count(Func<string[], bool> isOne)
    {
        foreach (var (name, _) in Known.Where(known => isOne(known.Uses)))
        {
            lock (gate)
            {
                counts[name]++;
            }
        }
    }

    private static bool IsOf(string words, string use) =>
        words == use
        || (
            use.Length > 3
            && words.Length > use.Length
            && words.StartsWith(use, StringComparison.Ordinal)
            && words[use.Length] is ' ' or ':'
        );
}
