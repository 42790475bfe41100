using MentorBot.Bot.Buttons;

namespace MentorBot.Bot.Understanding;

/// <summary>What people want of each other beside the programmes: help, and time to talk.</summary>
internal static partial class Intents
{
    private static Offer ToFindHelp => new(() => IntentText.FindHelp, new FindHelp(""));
    private static Offer ToOfferHelp => new(() => IntentText.OfferHelp, new OfferOne(""));

    private static IReadOnlyList<Intent> BesideProgrammes =>
        [
            Says("learn", () => IntentText.Learn, () => IntentText.LearnWords, ToFindHelp, ToSignUp, ToProfile) with
            {
                ShowsFor = sentence => SkillMentions.In(sentence).Count > 0 ? new FindHelp(sentence) : null,
            },
            Says("offer", () => IntentText.Offer, () => IntentText.OfferWords, ToOfferHelp, ToSignUp, ToProfile) with
            {
                ShowsFor = sentence => SkillMentions.In(sentence).Count > 0 ? new OfferOne(sentence) : null,
            },
            Shows("book", () => IntentText.Book, new BookOne("")),
            Shows("offer-time", () => IntentText.OfferTime, new OfferTime("")),
            Shows("requests", () => IntentText.Requests, new ShowMyRequests()),
        ];
}
