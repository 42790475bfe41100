using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>
/// Tells partners that somebody cannot be reached. The wording is the same for every cause (bot blocked, app removed,
/// switched off by an administrator), so that it does not reveal a private choice.
/// </summary>
internal static class UnreachablePartnerCards
{
    private const int LongestName = 60;
    private const int MostNames = 4;

    public static Card Unreachable(MentorshipView view, UnreachablePartners absent) =>
        new(
            Say.Title($"{Names(view, absent)} cannot be reached through MentorBot at the moment"),
            [
                Say.Plain(
                    $"This is about {About(view)} in {view.Cohort}. That can have many reasons. {WhatToDo(view, absent)}"
                ),
                .. absent.AwaitsChoice
                    ? [Say.Plain($"Until you choose, I do not ask whether you meet.")]
                    : Array.Empty<CardElement>(),
                Say.Quiet(
                    $"Who can see this: those who are in it with you. Coordinators see that somebody cannot be reached, not what you choose. Your manager sees nothing."
                ),
            ],
            [.. Actions(view, absent)]
        );

    public static Card Waits(MentorshipView view) =>
        new(
            Say.Title($"All right, you wait"),
            [
                Say.Plain(
                    $"Your mentorship with {PartnerNames.Of(view)} goes on, and check-ins come as usual. You can end it at any time."
                ),
            ],
            [
                .. ChatLink.With(view.Partners, PartnerNames.Of(view)),
                Press.Plain("My mentorship", new ShowMentorship(view.Id)),
                Press.Plain("End, and wait for another match", new ConsiderLeavingMentorship(view.Id)),
            ]
        );

    private static IEnumerable<CardAction> Actions(MentorshipView view, UnreachablePartners absent)
    {
        CardAction[] chat = [.. ChatLink.With(Away(view, absent), Names(view, absent))];
        return view switch
        {
            { AwaitsMe: true } =>
            [
                Press.Plain("Show the proposal", new ShowMentorship(view.Id)),
                Press.Plain("Decline", new ConsiderNo(view.Id)),
            ],
            { IsRunning: false } =>
            [
                .. chat,
                Press.Plain("Wait", new ShowMentorship(view.Id)),
                Press.Plain("Take back my yes", new ConsiderNo(view.Id)),
            ],
            _ when absent.AwaitsChoice =>
            [
                .. chat,
                Press.Plain("Keep waiting", new KeepWaiting(view.Id)),
                Press.Plain("End, and wait for another match", new ConsiderLeavingMentorship(view.Id)),
            ],
            _ =>
            [
                .. chat,
                Press.Plain($"My {Kind(view)}", new ShowMentorship(view.Id)),
                Press.Plain("Leave", new ConsiderLeavingMentorship(view.Id)),
            ],
        };
    }

    private static string WhatToDo(MentorshipView view, UnreachablePartners absent) =>
        view switch
        {
            { IsRunning: false } =>
                $"You can wait until the proposal expires on {PartnerWords.Day(view.ExpiresAt, view)}, or decline and be matched with somebody else.",
            _ when absent.AwaitsChoice => "You can write to each other directly, wait, or ask for another match.",
            { IsOfMany: true } => $"You can write to each other directly; the {Kind(view)} goes on.",
            _ => "You can write to each other directly.",
        };

    private static string About(MentorshipView view) =>
        !view.IsRunning ? "the proposal"
        : view.IsOfMany ? $"your {Kind(view)}"
        : "your mentorship";

    private static string Kind(MentorshipView view) => view.IsOfMany ? PartnerNames.Kind(view.Model) : "mentorship";

    private static string Names(MentorshipView view, UnreachablePartners absent) =>
        Listing.Of(Away(view, absent).Select(partner => Listing.Clip(partner.Name, LongestName)), MostNames);

    private static IEnumerable<MemberView> Away(MentorshipView view, UnreachablePartners absent) =>
        view.Partners.Where(partner => absent.People.Contains(partner.Id));
}
