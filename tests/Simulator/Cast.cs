using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>Assigns the parts of the story to people.</summary>
internal sealed class Cast(IReadOnlyList<Colleague> everybody)
{
    private readonly Dictionary<Colleague, Colleague> partners = [];

    public IReadOnlyList<Colleague> Everybody => everybody;

    public Colleague Coordinator { get; } = everybody.First(one => one.Profile.IsCoordinator);

    /// <summary>One person of each pair, once the proposals have been seen; in the order of the organisation.</summary>
    public IReadOnlyList<Colleague> Pairs =>
        [.. everybody.Where((one, i) => partners.TryGetValue(one, out var other) && i < Index(other))];

    /// <summary>Pairs in which neither person has a special part.</summary>
    private IReadOnlyList<Colleague> Plain => [.. Pairs.Where(one => !HasAPart(one) && !HasAPart(partners[one]))];

    public Colleague Decliner => Plain[0];

    public IReadOnlyList<Colleague> Silent => [Plain[1], partners[Plain[1]]];

    public Colleague Unreachable => Plain[2];

    public IEnumerable<Colleague> Talkative => everybody.Except(Silent).Where(one => one != Unreachable);

    /// <summary>Every second person types instead of pressing buttons.</summary>
    public static Dictionary<Colleague, Reactions> HabitsOf(IEnumerable<Colleague> people) =>
        people
            .Select((one, i) => (one, Habits: new Reactions(one) { Types = i % 2 == 0 }))
            .ToDictionary(x => x.one, x => x.Habits);

    /// <summary>Every skill that anybody offers or wants.</summary>
    public static IReadOnlyList<string> SkillsOf(IEnumerable<Colleague> people) =>
        [
            .. people
                .SelectMany(one => one.Profile.Offers.Concat(one.Profile.Wants))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    public static string NamesOf(IEnumerable<Colleague> people) =>
        string.Join(" and ", people.Select(p => p.Profile.Name));

    /// <summary>Learns from a proposal who the person's partner would be.</summary>
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

    private static bool HasAPart(Colleague one) => one.Profile.IsCoordinator || one.Profile.Persona is not null;

    private int Index(Colleague one) => everybody.TakeWhile(other => other != one).Count();
}
