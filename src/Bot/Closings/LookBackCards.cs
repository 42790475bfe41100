using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Closings;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Closings;

/// <summary>Cards on which people look back on a mentorship that ends.</summary>
internal static class LookBackCards
{
    /// <summary>A short guide for the last conversation, and the way to look back.</summary>
    public static Card Guide(MentorshipView view, ClosingView closing) =>
        new Card(
            Ends(view, closing),
            [Say.Plain(ClosingText.GuideLead), .. ClosingWords.Questions, Say.Quiet(ClosingText.Why)],
            [
                Press.Primary(ClosingText.LookBack, new WriteLookBack(view.Id)),
                Press.Plain(ClosingText.NotNow, new PutOffLookBack(view.Id)),
                .. ChatLink.With(view.Partners),
                Press.More(Press.Plain(ClosingText.HowOften, new ShowHowOften(""))),
                Press.More(Press.Plain(PartnerText.WhoSees, new ShowWhoSees())),
            ]
        )
        {
            Eyebrow = ClosingWords.With(view),
        }.Asking(QuestionKind.LookBack, view.Id.Value);

    /// <param name="draft">What is filled in; null for what is stored.</param>
    public static Card Write(MentorshipView view, ClosingView closing, LookBackDraft? draft = null) =>
        new Card(
            ClosingText.FormTitle,
            [
                Say.Plain(ClosingText.FormLead(ClosingWords.LastDay(view, closing))),
                .. LookBackForm.Inputs(view, draft ?? closing.Mine),
                Say.Quiet(ClosingText.FormWhoSees),
            ],
            Press.Primary(ClosingText.Save, new SaveLookBack(view.Id)),
            Press.Plain(ClosingText.NotNow, new PutOffLookBack(view.Id)),
            Press.More(Press.Plain(PartnerText.WhoSees, new ShowWhoSees()))
        )
        {
            Eyebrow = ClosingWords.With(view),
        }
            .Asking(QuestionKind.LookBack, view.Id.Value)
            .MadeFrom(closing.Mine.Version);

    public static Card Saved(MentorshipView view, ClosingView closing) =>
        new Card(
            ClosingText.SavedTitle,
            [
                new FactSet([.. ClosingWords.Facts(closing.Mine)]),
                Say.Quiet(ClosingText.SavedUntil(ClosingWords.LastDay(view, closing))),
            ],
            Press.Plain(ClosingText.Change, new WriteLookBack(view.Id)),
            Press.Plain(ClosingText.Open, new ShowMentorship(view.Id))
        )
        {
            Eyebrow = ClosingWords.With(view),
        }.Asking(QuestionKind.LookBack, view.Id.Value);

    /// <summary>For whoever does not want to look back now, or at all.</summary>
    public static Card Later(MentorshipView view, ClosingView closing) =>
        new(
            ClosingText.LaterTitle,
            [Say.Plain(ClosingText.LaterLead(ClosingWords.LastDay(view, closing)))],
            Press.Plain(ClosingText.LookBack, new WriteLookBack(view.Id)),
            Press.Plain(ClosingText.Open, new ShowMentorship(view.Id)),
            Press.More(Press.Plain(ClosingText.HowOften, new ShowHowOften("")))
        );

    /// <summary>For somebody who is in nothing that they could look back on.</summary>
    public static Card None() =>
        new(
            ClosingText.NoneTitle,
            [Say.Plain(ClosingText.NoneLead)],
            Press.Plain(PartnerText.MyMentorships, new ShowMentorships()),
            Press.Plain(ClosingText.Past, new ShowPast())
        );

    private static SafeText Ends(MentorshipView view, ClosingView closing)
    {
        var day = LocalDates.Day(closing.EndsOn, closing.EndsAt, view.Me.Working);
        return PartnerNames.Pick(
            view,
            _ => ClosingText.EndsOne(day),
            ClosingText.EndsCircle(day),
            ClosingText.EndsGroup(day)
        );
    }
}
