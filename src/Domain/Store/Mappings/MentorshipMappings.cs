using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class MentorshipMapping : IEntityTypeConfiguration<Mentorship>
{
    public void Configure(EntityTypeBuilder<Mentorship> mentorship)
    {
        mentorship.ToTable("mentorships");
        mentorship.HasIndex(m => new { m.CohortId, m.State });
        mentorship.HasOne<Cohort>().WithMany().HasForeignKey(m => m.CohortId).OnDelete(DeleteBehavior.Cascade);
        mentorship.Property(m => m.Reasons).IsJson();
        mentorship
            .HasMany(m => m.Members)
            .WithOne()
            .HasForeignKey(m => m.MentorshipId)
            .OnDelete(DeleteBehavior.Cascade);
        mentorship.Navigation(m => m.Members).AutoInclude();
        mentorship.IsGuarded();
    }
}

internal sealed class MentorshipMemberMapping : IEntityTypeConfiguration<MentorshipMember>
{
    public void Configure(EntityTypeBuilder<MentorshipMember> member)
    {
        member.ToTable("mentorship_members");
        member.HasKey(m => new { m.MentorshipId, m.PersonId });
        member.HasIndex(m => m.PersonId);
        member.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
        member.IsGuarded();
    }
}

internal sealed class CheckInMapping : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> checkIn)
    {
        checkIn.ToTable("check_ins");
        checkIn
            .HasIndex(c => new
            {
                c.MentorshipId,
                c.PersonId,
                c.Occurrence,
            })
            .IsUnique();
        checkIn
            .HasIndex(c => new { c.MentorshipId, c.Occurrence })
            .HasFilter("why_not IS NOT NULL")
            .HasDatabaseName("ix_check_ins_not_met");
        checkIn
            .HasIndex(c => c.MentorshipId)
            .HasFilter("audience = 'Coordinator' AND note IS NOT NULL")
            .HasDatabaseName("ix_check_ins_notes_to_coordinators");
        checkIn.HasIndex(c => c.NudgeAt).HasFilter("nudge_at IS NOT NULL");
        checkIn.HasIndex(c => new { c.PersonId, c.AskedAt });
        checkIn
            .HasOne<MentorshipMember>()
            .WithMany()
            .HasForeignKey(c => new { c.MentorshipId, c.PersonId })
            .OnDelete(DeleteBehavior.Cascade);
        checkIn.Property(c => c.Note).HasMaxLength(CheckIn.MaxNoteLength);
        checkIn.Property(c => c.NextStep).HasMaxLength(CheckIn.MaxNextStepLength);
        checkIn.Property(c => c.Takeaway).HasMaxLength(CheckIn.MaxTakeawayLength);
        checkIn.IsGuarded();
    }
}

internal sealed class CheckInDueEntryMapping : IEntityTypeConfiguration<CheckInDueEntry>
{
    public void Configure(EntityTypeBuilder<CheckInDueEntry> entry)
    {
        entry.ToTable("check_in_due_entries");
        entry.HasKey(e => new { e.MentorshipId, e.PersonId });
        entry.HasIndex(e => e.PersonId);
        entry.HasIndex(e => e.DueAt);
        entry
            .HasOne<MentorshipMember>()
            .WithOne()
            .HasForeignKey<CheckInDueEntry>(e => new { e.MentorshipId, e.PersonId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SessionFeedbackMapping : IEntityTypeConfiguration<SessionFeedback>
{
    public void Configure(EntityTypeBuilder<SessionFeedback> feedback)
    {
        feedback.ToTable("session_feedback");
        feedback.HasIndex(f => f.CheckInId).IsUnique();
        feedback.HasIndex(f => new { f.MentorshipId, f.PersonId });
        feedback.HasIndex(f => f.PersonId);
        feedback.HasOne<CheckIn>().WithMany().HasForeignKey(f => f.CheckInId).OnDelete(DeleteBehavior.Cascade);
        feedback.HasOne<Mentorship>().WithMany().HasForeignKey(f => f.MentorshipId).OnDelete(DeleteBehavior.Cascade);
        feedback.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
