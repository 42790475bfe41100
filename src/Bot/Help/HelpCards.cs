using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Help;

/// <summary>Cards that explain what the bot can do.</summary>
internal static class HelpCards
{
    public static Card Help(Situation situation, bool isCoordinator) =>
        new(
            HelpText.HelpTitle,
            [Say.Plain(HelpText.HelpLead), .. HelpTiles.Usual(situation, isCoordinator)],
            Press.Plain(HelpText.More, new ShowMoreHelp())
        );

    public static Card More(Situation situation, bool isCoordinator) =>
        new(HelpText.MoreTitle, HelpTiles.Seldom(situation, isCoordinator), Press.Plain(HelpText.Back, new ShowHelp()));

    public static Card DidYouMean(string suggestion, Button button) =>
        new Card(
            HelpText.PerhapsYouMean(suggestion),
            [],
            Press.Primary(suggestion, button),
            Press.Plain(HelpText.WhatCanYouDo, new ShowHelp())
        ).Asking(QuestionKind.SuggestedCommand, SuggestionKey.Of([suggestion]));

    /// <summary>Plain words, and what to do next.</summary>
    /// <param name="coordinators">The names of the coordinators as a list; "" when none is to be named, or known.</param>
    public static Card Saying(Intent intent, string coordinators) =>
        new(
            intent.Caption,
            coordinators.Length > 0
                ? [Say.Plain(intent.Words), Say.Plain(HelpText.WriteTo(coordinators))]
                : [Say.Plain(intent.Words)],
            [.. intent.Next.Select(offer => Press.Plain(offer.Caption, offer.Button))]
        );

    /// <summary>For words that may mean several things.</summary>
    public static Card Perhaps(IReadOnlyList<Intent> intents) =>
        new Card(
            HelpText.WhatDoYouMean,
            [],
            [.. intents.Select(intent => Press.Plain(intent.Caption, new ChooseIntent(intent.Name)))]
        ).Asking(QuestionKind.SuggestedMeaning, SuggestionKey.Of([.. intents.Select(intent => intent.Name)]));

    /// <summary>For words that nobody understands: one line, and what this person most likely wants.</summary>
    public static Card Unknown(Situation situation, bool isCoordinator) =>
        new(HelpText.UnknownTitle, [Say.Plain(HelpText.UnknownLead)], Likely(situation, isCoordinator));

    /// <summary>For a "no" to what was suggested.</summary>
    public static Card NotThat(Situation situation, bool isCoordinator) =>
        new(HelpText.NotThatTitle, [Say.Plain(HelpText.NotThatLead)], Likely(situation, isCoordinator));

    private static IReadOnlyList<CardAction> Likely(Situation situation, bool isCoordinator)
    {
        IEnumerable<CardAction?> likely =
        [
            situation.HasProposal ? Press.Plain(HelpText.SeeProposal, new ShowMentorships()) : null,
            situation.IsAsked ? Press.Plain(HelpText.CheckIn, new ShowLatestCheckIn()) : null,
            situation is { HasMentorship: true, HasProposal: false }
                ? Press.Plain(HelpText.Mentorships, new ShowMentorships())
                : null,
            isCoordinator ? Press.Plain(HelpText.Cohorts, new ShowCohorts()) : null,
            situation.HasReports ? Press.Plain(HelpText.YourTeam, new ShowTeamDigest()) : null,
            situation is { HasSignedUp: true, HasMentorship: false }
                ? Press.Plain(HelpText.Profile, new ShowProfile())
                : null,
            situation.HasSignedUp ? null : Press.Plain(HelpText.SignUp, new Join("")),
        ];
        return [.. likely.OfType<CardAction>().Take(2), Press.Plain(HelpText.WhatCanYouDo, new ShowHelp())];
    }
}
