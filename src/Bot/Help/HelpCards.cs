using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Help;

/// <summary>Cards that explain what the bot can do.</summary>
internal static class HelpCards
{
    private const int MostVisible = 3;

    /// <summary>The subject of "What do you mean?" when nothing could be suggested.</summary>
    public static readonly Guid Missed = SuggestionKey.Of([]);

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
    public static Card Saying(Intent intent) => new(intent.Caption, [Say.Plain(intent.Words)], Next(intent));

    /// <summary>Plain words, and what this person most likely wants.</summary>
    public static Card Offering(Intent intent, Situation situation, bool isCoordinator) =>
        new(intent.Caption, [Say.Plain(intent.Words)], Likely(situation, isCoordinator));

    /// <summary>Plain words, and the coordinators who can help; each a chat away.</summary>
    /// <param name="coordinators">Those whose names are known, the likeliest first, without the reader.</param>
    /// <param name="isCoordinator">Whether the reader is one, too.</param>
    public static Card Naming(Intent intent, IReadOnlyList<CoordinatorView> coordinators, bool isCoordinator) =>
        new(
            intent.Caption,
            [Say.Plain(intent.WordsTo(isCoordinator)), .. CoordinatorWords.Of(coordinators, isCoordinator)],
            [.. CoordinatorWords.Chats(coordinators, MostVisible - intent.Next.Count), .. Next(intent)]
        );

    /// <summary>For words that may mean several things.</summary>
    public static Card Perhaps(IReadOnlyList<Intent> intents) =>
        new Card(
            intents.Count == 1 ? HelpText.DoYouMeanThis : HelpText.WhatDoYouMean,
            [],
            [.. intents.Select(intent => Press.Plain(intent.Caption, new ChooseIntent(intent.Name)))]
        ).Asking(QuestionKind.SuggestedMeaning, SuggestionKey.Of([.. intents.Select(intent => intent.Name)]));

    /// <summary>For words that nobody understands: one line, and what this person most likely wants.</summary>
    public static Card Unknown(Situation situation, bool isCoordinator) =>
        new Card(HelpText.UnknownTitle, [Say.Plain(HelpText.UnknownLead)], Likely(situation, isCoordinator)).Asking(
            QuestionKind.SuggestedMeaning,
            Missed
        );

    /// <summary>For a "no" to what was suggested.</summary>
    public static Card NotThat(Situation situation, bool isCoordinator) =>
        new Card(HelpText.NotThatTitle, [Say.Plain(HelpText.NotThatLead)], Likely(situation, isCoordinator)).Asking(
            QuestionKind.SuggestedMeaning,
            Missed
        );

    private static IReadOnlyList<CardAction> Next(Intent intent) =>
        [.. intent.Next.Select(offer => Press.Plain(offer.Caption, offer.Button))];

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
