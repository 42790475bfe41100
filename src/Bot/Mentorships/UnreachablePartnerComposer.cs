using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Tells partners that somebody cannot be reached, if that is still true when the notice is sent. Never says why.</summary>
internal sealed class UnreachablePartnerComposer(FindManyMentorships find, FindUnreachablePartners findAbsent)
    : IComposesMany
{
    public IReadOnlyCollection<NoticeKind> Kinds => [NoticeKind.PartnerUnreachable];

    public async Task<Func<DueNotice, Card?>> ReadAsync(
        IReadOnlyList<DueNotice> notices,
        CancellationToken cancellation
    )
    {
        var absent = await findAbsent.RunAsync([.. notices.Select(KeyOf)], cancellation);
        var views = await find.RunAsync([.. absent.Keys], cancellation);
        return notice =>
            absent.TryGetValue(KeyOf(notice), out var who)
            && views.GetValueOrDefault(KeyOf(notice)) is { IsOver: false } view
                ? UnreachablePartnerCards.Unreachable(view, who)
                : null;
    }

    private static (MentorshipId Id, PersonId Reader) KeyOf(DueNotice notice) =>
        (new MentorshipId(notice.SubjectId), notice.Recipient);
}
