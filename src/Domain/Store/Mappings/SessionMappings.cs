using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    /// <summary>The rows that the job looks at.</summary>
    private const string IsLive = "state IN ('Proposed', 'Agreed')";

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("sessions");
        session.HasIndex(s => new { s.MentorshipId, s.StartsAt });
        session.HasIndex(s => s.ProposerId);
        session.HasIndex(s => s.SettledAt);
        session.HasIndex(s => s.MentorshipId).HasFilter(IsLive).IsUnique().HasDatabaseName("ix_sessions_one_to_come");
        session.HasOne<Mentorship>().WithMany().HasForeignKey(s => s.MentorshipId).OnDelete(DeleteBehavior.Cascade);
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.ProposerId).OnDelete(DeleteBehavior.SetNull);
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PlaceById).OnDelete(DeleteBehavior.SetNull);
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.TurnId).OnDelete(DeleteBehavior.SetNull);
        session.Property(s => s.Times).IsJson();
        session.Property(s => s.Place).HasMaxLength(Session.MaxPlaceLength);
        session.IsGuarded();
    }
}

internal sealed class SessionLinkMapping : IEntityTypeConfiguration<SessionLink>
{
    public void Configure(EntityTypeBuilder<SessionLink> link)
    {
        link.ToTable("session_links");
        link.HasKey(l => l.PersonId);
        link.HasIndex(l => l.SecretHash).IsUnique();
        link.HasIndex(l => l.SessionId);
        link.Property(l => l.SecretHash).HasMaxLength(64);
        link.HasOne<Person>().WithOne().HasForeignKey<SessionLink>(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        link.HasOne<Session>().WithMany().HasForeignKey(l => l.SessionId).OnDelete(DeleteBehavior.Cascade);
        link.IsGuarded();
    }
}
