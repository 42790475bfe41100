using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Help;

/// <summary>Who the coordinators are, and a chat with each.</summary>
internal static class CoordinatorWords
{
    /// <summary>More are counted instead of named.</summary>
    public const int Most = 3;

    private const int LongestName = 60;
    private const int LongestLine = 200;

    /// <summary>A tile for each; one honest sentence if none is known.</summary>
    public static IReadOnlyList<CardElement> Of(IReadOnlyList<CoordinatorView> coordinators, bool isCoordinator) =>
        coordinators.Count == 0
            ? [Say.Plain(isCoordinator ? HelpText.NoOtherCoordinator : HelpText.NoCoordinatorKnown)]
            :
            [
                .. coordinators.Take(Most).Select(Tile),
                .. coordinators.Count > Most
                    ? [Say.Quiet(HelpText.MoreCoordinators(coordinators.Count - Most))]
                    : Array.Empty<CardElement>(),
            ];

    /// <summary>One button each, for those whose address is known.</summary>
    public static IEnumerable<CardAction> Chats(IReadOnlyList<CoordinatorView> coordinators, int most) =>
        coordinators
            .Take(Most)
            .SelectMany(one => ChatUrl.Open(PartnerText.ChatWith(GivenNames.Of(one.Name)), [one.Email]))
            .Take(most);

    private static Container Tile(CoordinatorView one) =>
        Layout.Person(
            new PersonProperties(
                one.EntraId,
                PlainLabel.Of(Listing.Clip(one.Name, LongestName)),
                ChatUrl.AddressOf(one.Email)
            ),
            one.Runs.Count == 0
                ? HelpText.RunsMentoring
                : HelpText.Runs(Listing.Clip(Listing.Of(one.Runs), LongestLine))
        );
}
