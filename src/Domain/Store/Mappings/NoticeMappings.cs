using MentorBot.Domain.Digests;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("notices");
        notice.HasIndex(n => n.DedupKey).IsUnique();
        notice.HasIndex(n => new { n.RecipientId, n.SubjectId });
        notice
            .HasIndex(n => new { n.SubjectId, n.RecipientId })
            .HasFilter("kind = 'CohortInvitation'")
            .HasDatabaseName("ix_notices_invitations");
        notice
            .HasIndex(n => new
            {
                n.Priority,
                n.NotBefore,
                n.Id,
            })
            .HasFilter("state = 'Pending' AND NOT is_held")
            .HasDatabaseName("ix_notices_due");
        notice.HasIndex(n => n.LeaseUntil).HasFilter("state = 'Claimed'").HasDatabaseName("ix_notices_leases");
        notice.HasIndex(n => n.SettledAt).HasFilter("settled_at IS NOT NULL");
        notice.HasOne<Person>().WithMany().HasForeignKey(n => n.RecipientId).OnDelete(DeleteBehavior.Cascade);
        notice.IsGuarded();
        // Only open work is kept here, and it changes quickly: vacuum it by count, not by share.
        notice
            .HasStorageParameter("autovacuum_vacuum_scale_factor", 0)
            .HasStorageParameter("autovacuum_vacuum_threshold", 2000)
            .HasStorageParameter("autovacuum_vacuum_cost_delay", 0);
    }
}

internal sealed class SentNoticeMapping : IEntityTypeConfiguration<SentNotice>
{
    public void Configure(EntityTypeBuilder<SentNotice> sent)
    {
        sent.ToTable("sent_notices");
        sent.HasIndex(s => s.DedupKey).IsUnique();
        sent.HasIndex(s => s.RecipientId);
        sent.HasIndex(s => s.SettledAt);
        sent.HasIndex(s => new { s.SubjectId, s.RecipientId })
            .HasFilter("kind = 'CohortInvitation'")
            .HasDatabaseName("ix_sent_notices_invitations");
        sent.HasOne<Person>().WithMany().HasForeignKey(s => s.RecipientId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ChatRateLimitMapping : IEntityTypeConfiguration<ChatRateLimit>
{
    public void Configure(EntityTypeBuilder<ChatRateLimit> limit)
    {
        limit.ToTable("chat_rate_limits");
        limit.HasKey(l => l.PersonId);
        limit.HasOne<Person>().WithOne().HasForeignKey<ChatRateLimit>(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        // A row for each chat that is changed with each message: room for that on its page.
        limit
            .HasStorageParameter("fillfactor", 60)
            .HasStorageParameter("autovacuum_vacuum_scale_factor", 0)
            .HasStorageParameter("autovacuum_vacuum_threshold", 20000);
    }
}

internal sealed class SendBucketMapping : IEntityTypeConfiguration<SendBucket>
{
    public void Configure(EntityTypeBuilder<SendBucket> bucket)
    {
        bucket.ToTable("send_buckets");
        bucket.HasKey(b => b.Name);
    }
}

internal sealed class MessageStopMapping : IEntityTypeConfiguration<MessageStop>
{
    public void Configure(EntityTypeBuilder<MessageStop> stop)
    {
        stop.ToTable("message_stops");
        stop.HasKey(s => s.Name);
        stop.HasOne<Person>().WithMany().HasForeignKey(s => s.StoppedBy).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class ManagerDigestMapping : IEntityTypeConfiguration<ManagerDigest>
{
    public void Configure(EntityTypeBuilder<ManagerDigest> digest)
    {
        digest.ToTable("manager_digests");
        digest.HasIndex(d => new { d.ManagerId, d.Week }).IsUnique();
        digest.HasOne<Person>().WithMany().HasForeignKey(d => d.ManagerId).OnDelete(DeleteBehavior.Cascade);
        digest.Property(d => d.Content).IsJson();
        digest.Property(d => d.Basis!).IsJson();
    }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit_entries");
        entry.HasIndex(e => e.ActorId);
    }
}

internal sealed class HandledActivityMapping : IEntityTypeConfiguration<HandledActivity>
{
    public void Configure(EntityTypeBuilder<HandledActivity> handled)
    {
        handled.ToTable("handled_activities");
        handled.HasKey(h => h.Key);
        handled.HasIndex(h => h.HandledAt);
    }
}
