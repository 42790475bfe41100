using MentorBot.Bot.Cards;
using MentorBot.Bot.Delivery;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Digests;

/// <summary>Composes the weekly digest as it was made on Monday.</summary>
internal sealed class DigestComposer(ReadDigest read) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds => [NoticeKind.ManagerDigest];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation) =>
        await read.RunAsync(new DigestId(notice.SubjectId), notice.Recipient, cancellation) is { } letter
            ? DigestCards.Digest(letter)
            : null;
}
