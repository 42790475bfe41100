using MentorBot.Domain.Circles;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class CircleAgendaMapping : IEntityTypeConfiguration<CircleAgenda>
{
    public void Configure(EntityTypeBuilder<CircleAgenda> agenda)
    {
        agenda.ToTable("circle_agendas");
        agenda.HasKey(a => a.MentorshipId);
        agenda.HasIndex(a => a.FacilitatorId);
        agenda.HasIndex(a => a.OwnTopicById);
        agenda.Property(a => a.OwnTopic).HasMaxLength(CircleAgenda.MaxTopicLength);
        agenda.Property(a => a.Used).IsJson();
        agenda
            .HasOne<Mentorship>()
            .WithOne()
            .HasForeignKey<CircleAgenda>(a => a.MentorshipId)
            .OnDelete(DeleteBehavior.Cascade);
        agenda.HasOne<Person>().WithMany().HasForeignKey(a => a.FacilitatorId).OnDelete(DeleteBehavior.SetNull);
        agenda.HasOne<Person>().WithMany().HasForeignKey(a => a.OwnTopicById).OnDelete(DeleteBehavior.SetNull);
        agenda.IsGuarded();
    }
}

internal sealed class CircleTurnMapping : IEntityTypeConfiguration<CircleTurn>
{
    public void Configure(EntityTypeBuilder<CircleTurn> turn)
    {
        turn.ToTable("circle_turns");
        turn.HasKey(t => new { t.MentorshipId, t.PersonId });
        turn.HasIndex(t => t.PersonId);
        turn.HasOne<Mentorship>().WithMany().HasForeignKey(t => t.MentorshipId).OnDelete(DeleteBehavior.Cascade);
        turn.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Cascade);
        turn.IsGuarded();
    }
}

internal sealed class CircleSessionMapping : IEntityTypeConfiguration<CircleSession>
{
    public void Configure(EntityTypeBuilder<CircleSession> session)
    {
        session.ToTable("circle_sessions");
        session.HasKey(s => s.SessionId);
        session.HasIndex(s => new { s.MentorshipId, s.StartsAt });
        session.HasIndex(s => s.FacilitatorId);
        session
            .HasOne<Session>()
            .WithOne()
            .HasForeignKey<CircleSession>(s => s.SessionId)
            .OnDelete(DeleteBehavior.Cascade);
        session.HasOne<Mentorship>().WithMany().HasForeignKey(s => s.MentorshipId).OnDelete(DeleteBehavior.Cascade);
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.FacilitatorId).OnDelete(DeleteBehavior.SetNull);
        session.IsGuarded();
    }
}

internal sealed class AttendanceMapping : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> attendance)
    {
        attendance.ToTable("attendances");
        attendance.HasKey(a => new { a.SessionId, a.PersonId });
        attendance.HasIndex(a => a.PersonId);
        attendance.HasOne<CircleSession>().WithMany().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Cascade);
        attendance.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
        attendance.IsGuarded();
    }
}

internal sealed class CircleRequestMapping : IEntityTypeConfiguration<CircleRequest>
{
    public void Configure(EntityTypeBuilder<CircleRequest> request)
    {
        request.ToTable("circle_requests");
        request.HasKey(r => new { r.MentorshipId, r.PersonId });
        request.HasIndex(r => r.PersonId);
        request.HasIndex(r => r.JoinsAt).HasFilter("state = 'Waiting'").HasDatabaseName("ix_circle_requests_due");
        request.HasOne<Mentorship>().WithMany().HasForeignKey(r => r.MentorshipId).OnDelete(DeleteBehavior.Cascade);
        request.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
        request.IsGuarded();
    }
}

internal sealed class CircleMergeMapping : IEntityTypeConfiguration<CircleMerge>
{
    public void Configure(EntityTypeBuilder<CircleMerge> merge)
    {
        merge.ToTable("circle_merges");
        merge.HasKey(m => m.SmallId);
        merge.HasIndex(m => m.LargeId);
        merge
            .HasOne<Mentorship>()
            .WithOne()
            .HasForeignKey<CircleMerge>(m => m.SmallId)
            .OnDelete(DeleteBehavior.Cascade);
        merge.HasOne<Mentorship>().WithMany().HasForeignKey(m => m.LargeId).OnDelete(DeleteBehavior.Cascade);
        merge.IsGuarded();
    }
}

internal sealed class MergeConsentMapping : IEntityTypeConfiguration<MergeConsent>
{
    public void Configure(EntityTypeBuilder<MergeConsent> consent)
    {
        consent.ToTable("circle_merge_consents");
        consent.HasKey(c => new { c.SmallId, c.PersonId });
        consent.HasIndex(c => c.PersonId);
        consent.HasOne<CircleMerge>().WithMany().HasForeignKey(c => c.SmallId).OnDelete(DeleteBehavior.Cascade);
        consent.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
        consent.IsGuarded();
    }
}
