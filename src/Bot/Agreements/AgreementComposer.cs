using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Agreements;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Agreements;

/// <summary>Says what is next with an agreement, if it is still so when it is sent.</summary>
internal sealed class AgreementComposer(FindAgreements find) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds =>
        [
            NoticeKind.AgreementAsked,
            NoticeKind.ExpectationsComplete,
            NoticeKind.AgreementProposed,
            NoticeKind.AgreementSigned,
            NoticeKind.AgreementReminder,
            NoticeKind.AgreementReview,
        ];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation) =>
        await find.OfAsync(new MentorshipId(notice.SubjectId), notice.Recipient, cancellation)
            is { Place.IsOpen: true } view
            ? Of(notice.Kind, view)
            : null;

    private static Card? Of(NoticeKind kind, AgreementView view) =>
        (kind, view) switch
        {
            (NoticeKind.AgreementAsked, { Mine: null, Terms: null }) => ExpectationCards.Asked(view),
            (NoticeKind.ExpectationsComplete, { Others.Count: > 0, Terms: null }) => ExpectationCards.Compare(view),
            (NoticeKind.AgreementProposed, { Terms: not null, HaveSigned: false }) => AgreementCards.Sign(view),
            (NoticeKind.AgreementSigned, { IsSigned: true }) => AgreementCards.Signed(view),
            (NoticeKind.AgreementReminder, { HaveSigned: false }) => AgreementCards.Reminder(view),
            (NoticeKind.AgreementReview, { IsSigned: true }) => AgreementCards.Review(view),
            _ => null,
        };
}
