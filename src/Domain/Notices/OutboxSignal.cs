using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MentorBot.Domain.Notices;

/// <summary>Signals that this process has committed a notice.</summary>
public sealed class OutboxSignal : WorkSignal;

/// <summary>Signals after a commit through the change tracker that inserted a notice.</summary>
internal sealed class SignalNotices(OutboxSignal bell) : SignalOnCommit(bell)
{
    protected override bool LeavesWork(ChangeTracker changes) =>
        changes.Entries<Notice>().Any(notice => notice.State == EntityState.Added);
}
