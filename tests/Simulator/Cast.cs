using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>Who plays which part in the story.</summary>
internal sealed class Cast(IReadOnlyList<Colleague> everybody)
{
    private readonly Dictionary<Colleague, Colleague> partners = [];

    public IReadOnlyList<Colleague> Everybody => everybody;

    public Colleague Coordinator { get; } = everybody.First(one => one.Profile.IsCoordinator);

    public IEnumerable<Colleague> Typing => everybody.Where((_, i) => i % 2 == 0);

    public IEnumerable<Colleague> Pressing => everybody.Where((_, i) => i % 2 == 1);

    /// <summary>One of each pair, once the proposals were seen; in the order of the organisation.</summary>
    public IReadOnlyList<Colleague> Pairs =>
        [.. everybody.Where((one, i) => partners.TryGetValue(one, out var other) && i < Index(other))];

    public Colleague Decliner => Pairs[0];

    public IReadOnlyList<Colleague> Silent => [Pairs[1], partners[Pairs[1]]];

    public Colleague Unreachable => Pairs[2];

    public IEnumerable<Colleague> Talkative => everybody.Except(Silent).Where(one => one != Unreachable);

    /// <summary>Everything that anybody offers or wants.</summary>
    public static IReadOnlyList<string> SkillsOf(IEnumerable<Colleague> people) =>
        [
            .. people
                .SelectMany(one => one.Profile.Offers.Concat(one.Profile.Wants))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    public static string NamesOf(IEnumerable<Colleague> people) =>
        string.Join(" and ", people.Select(p => p.Profile.Name));

    /// <summary>Learns from what somebody is shown who their partner would be.</summary>
    public void SeeProposal(Colleague one, IEnumerable<ChatMessage> messages)
    {
        var card = messages
            .Select(message => message.Card)
            .LastOrDefault(card => card is not null && Verbs.IsProposal(card));
        if (
            card is not null
            && everybody.FirstOrDefault(other => other != one && card.Says(other.Profile.Name)) is { } partner
        )
        {
            partners[one] = partner;
        }
    }

    private int Index(Colleague one) => everybody.TakeWhile(other => other != one).Count();
}
