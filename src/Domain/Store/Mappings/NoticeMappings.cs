using MentorBot.Domain.Digests;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
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
            .HasIndex(n => new { n.NotBefore, n.Priority })
            .HasFilter("state IN ('Pending', 'Claimed')")
            .HasDatabaseName("ix_notices_due");
        notice.HasIndex(n => new { n.RecipientId, n.SettledAt });
        notice.HasIndex(n => n.SettledAt);
        notice.HasOne<Person>().WithMany().HasForeignKey(n => n.RecipientId).OnDelete(DeleteBehavior.Cascade);
        notice.IsGuarded();
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
    }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit_entries");
        entry.HasIndex(e => e.SubjectId);
        entry.HasIndex(e => e.ActorId);
        entry.HasIndex(e => e.At);
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
