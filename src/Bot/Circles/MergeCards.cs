using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Circles;

/// <summary>Cards that ask the members of two circles whether they become one.</summary>
internal static class MergeCards
{
    /// <summary>The card that fits how the offer stands.</summary>
    public static Card Of(MergeView view, WorkingTime reader, DateTimeOffset now) =>
        !view.IsOpenAt(now) ? Over(view)
        : view.Said is { } agrees ? Answered(view, agrees, reader)
        : Ask(view, reader);

    public static Card Ask(MergeView view, WorkingTime reader) =>
        new Card(
            MergeText.Title,
            [
                Say.Plain(Lead(view)),
                Say.Plain(Rule(view, LocalDates.Day(view.AnswerBy, reader))),
                Say.Quiet(MergeText.Private),
            ],
            Press.Primary(MergeText.Yes, new AnswerMergeOffer(view.SmallId, true)),
            Press.Plain(MergeText.No, new AnswerMergeOffer(view.SmallId, false)),
            Press.More(Press.Plain(MergeText.HowOften, new ShowHowOften("")))
        ).Asking(QuestionKind.CircleMerge, view.SmallId.Value);

    /// <summary>Neutral, and worded the same whoever said what.</summary>
    public static Card Over(MergeView view) =>
        view.State == CircleMergeState.Merged
            ? new(
                MergeText.MergedTitle,
                [Say.Plain(MergeText.MergedLead(view.Cohort))],
                Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
            )
            : new(
                MergeText.OverTitle,
                [Say.Plain(MergeText.OverLead), .. view.IsSmall ? [Say.Quiet(MergeText.OverSmall)] : NoElements],
                Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
            );

    private static Card Answered(MergeView view, bool agrees, WorkingTime reader) =>
        new Card(
            agrees ? MergeText.SaidYes : MergeText.SaidNo,
            [Say.Plain(MergeText.Until(LocalDates.Day(view.AnswerBy, reader))), Say.Quiet(MergeText.Private)],
            agrees
                ? Press.Plain(MergeText.No, new AnswerMergeOffer(view.SmallId, false))
                : Press.Plain(MergeText.Yes, new AnswerMergeOffer(view.SmallId, true)),
            Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
        ).Asking(QuestionKind.CircleMerge, view.SmallId.Value);

    /// <summary>A circle that is too small cannot go on by itself.</summary>
    private static SafeText Rule(MergeView view, string day) =>
        view.Small >= Quorum.FewestInCircle ? MergeText.Rule(day)
        : view.IsSmall ? MergeText.RuleSmall(day)
        : MergeText.RuleLarge(day);

    private static SafeText Lead(MergeView view) =>
        view.IsSmall
            ? MergeText.LeadSmall($"{view.Small}", $"{view.Large}", view.Cohort, $"{view.Small + view.Large}")
            : MergeText.LeadLarge(view.Cohort, $"{view.Small}", $"{view.Small + view.Large}");

    private static readonly CardElement[] NoElements = [];
}
