using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Digests;

/// <summary>Composes the weekly digest from the figures stored on Monday, even if it is sent later.</summary>
internal sealed class DigestComposer(ReadDigest read) : IComposesMany
{
    public IReadOnlyCollection<NoticeKind> Kinds => [NoticeKind.ManagerDigest];

    public async Task<Func<DueNotice, Card?>> ReadAsync(
        IReadOnlyList<DueNotice> notices,
        CancellationToken cancellation
    )
    {
        var letters = await read.RunAsync([.. notices.Select(n => new DigestId(n.SubjectId))], cancellation);
        return notice =>
            letters.TryGetValue((new DigestId(notice.SubjectId), notice.Recipient), out var letter)
                ? DigestCards.Digest(letter)
                : null;
    }
}
