using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.Agreements;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Agreements;

/// <summary>Cards about the agreement of a mentorship.</summary>
internal static class AgreementCards
{
    /// <summary>The card that fits how it stands.</summary>
    public static Card Of(AgreementView view) =>
        view switch
        {
            { Place.IsOpen: false } => Over(),
            { IsSigned: true } => Signed(view),
            { Terms: not null, HaveSigned: true } => Await(view),
            { Terms: not null } => Sign(view),
            { Mine: null } => ExpectationCards.Ask(view),
            { Others.Count: 0 } => ExpectationCards.Waiting(view),
            _ => ExpectationCards.Compare(view),
        };

    /// <summary>Asks for a signature.</summary>
    public static Card Sign(AgreementView view) =>
        Asking(
            view,
            view.Place.IsOfMany
                ? AgreementText.SignTitleMany
                : AgreementText.SignTitlePair(AgreementWords.Names(view.Place.Partners)),
            [Say.Plain(AgreementText.SignLead), Terms(view)],
            Press.Primary(AgreementText.Sign, new SignTerms(view.Place.Id)),
            Press.Plain(AgreementText.Change, new WriteAgreement(view.Place.Id))
        );

    /// <summary>The reader has signed and others have not.</summary>
    public static Card Await(AgreementView view) =>
        Asking(
            view,
            AgreementText.AwaitTitle,
            [
                Say.Plain(
                    view.Awaited.Count > 1
                        ? AgreementText.AwaitLeadMany(AgreementWords.Names(view.Awaited))
                        : AgreementText.AwaitLead(AgreementWords.Names(view.Awaited))
                ),
                Terms(view),
            ],
            Press.Plain(AgreementText.Change, new WriteAgreement(view.Place.Id)),
            Press.Plain(AgreementText.Goals, new ShowGoals(view.Place.Id))
        );

    /// <summary>All have signed.</summary>
    public static Card Signed(AgreementView view) =>
        Asking(
            view,
            AgreementText.SignedTitle,
            [Terms(view), Say.Quiet(AgreementText.SignedLead)],
            Press.Plain(AgreementText.Change, new WriteAgreement(view.Place.Id)),
            Press.Plain(AgreementText.Goals, new ShowGoals(view.Place.Id))
        );

    /// <summary>Asks at month 2 whether it still fits.</summary>
    public static Card Review(AgreementView view) =>
        Asking(
            view,
            AgreementText.ReviewTitle,
            [Say.Plain(AgreementText.ReviewLead), Terms(view)],
            Press.Primary(AgreementText.StillFits, new ShowAgreement(view.Place.Id)),
            Press.Plain(AgreementText.Change, new WriteAgreement(view.Place.Id))
        );

    /// <summary>The single reminder.</summary>
    public static Card Reminder(AgreementView view) =>
        new(
            AgreementText.ReminderTitle,
            [Say.Plain(AgreementText.ReminderLead)],
            Press.Primary(AgreementText.Show, new ShowAgreement(view.Place.Id))
        );

    /// <summary>The form of the terms.</summary>
    /// <param name="view">How it stands.</param>
    /// <param name="terms">What is filled in.</param>
    public static Card Write(AgreementView view, AgreementTerms terms) =>
        Asking(
            view,
            AgreementText.ProposeTitle,
            [
                Say.Plain(
                    view.Place.IsOfMany
                        ? AgreementText.ProposeLeadMany
                        : AgreementText.ProposeLeadPair(AgreementWords.Names(view.Place.Partners))
                ),
                .. AgreementForm.Inputs(terms),
            ],
            Press.Primary(AgreementText.ProposeAndSign, new ProposeTerms(view.Place.Id)),
            Press.Plain(AgreementText.Cancel, new ShowAgreement(view.Place.Id))
        );

    /// <summary>Asks which mentorship is meant.</summary>
    public static Card Which(IReadOnlyList<Membership> places) =>
        new(
            AgreementText.WhichTitle,
            [
                .. places
                    .Take(10)
                    .Select(place =>
                        Layout.Tile(
                            SafeText.Of(AgreementWords.Names(place.Partners)),
                            [SafeText.Of(place.Cohort)],
                            SafeText.Of(AgreementWords.Names(place.Partners)),
                            new ShowAgreement(place.Id)
                        )
                    ),
            ]
        );

    /// <summary>For somebody who is in no running mentorship.</summary>
    public static Card NoMentorship() =>
        new(
            AgreementText.NoMentorshipTitle,
            [Say.Plain(AgreementText.NoMentorshipLead)],
            Press.Plain(AgreementText.MyMentorships, new ShowMentorships())
        );

    private static Card Over() =>
        new(
            AgreementText.OverTitle,
            [Say.Plain(AgreementText.OverLead)],
            Press.Plain(AgreementText.MyMentorships, new ShowMentorships())
        );

    private static Card Asking(
        AgreementView view,
        SafeText title,
        IReadOnlyList<CardElement> body,
        params IReadOnlyList<CardAction> actions
    ) => new Card(title, body, actions).Asking(QuestionKind.Agreement, view.Place.Id.Value).MadeFrom(view.Version);

    private static FactSet Terms(AgreementView view) =>
        new([.. AgreementWords.Of(view.Terms!).Select(term => Say.Fact(term.Name, term.Term))]);
}
