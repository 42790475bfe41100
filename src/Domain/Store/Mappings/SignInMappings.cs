using MentorBot.Domain.People;
using MentorBot.Domain.SignIns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class ConsoleLinkMapping : IEntityTypeConfiguration<ConsoleLink>
{
    public void Configure(EntityTypeBuilder<ConsoleLink> link)
    {
        link.ToTable("console_links");
        link.HasKey(l => l.PersonId);
        link.HasIndex(l => l.SecretHash).IsUnique();
        link.Property(l => l.SecretHash).HasMaxLength(64);
        link.HasOne<Person>().WithOne().HasForeignKey<ConsoleLink>(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        link.IsGuarded();
    }
}

internal sealed class ConsoleSessionMapping : IEntityTypeConfiguration<ConsoleSession>
{
    public void Configure(EntityTypeBuilder<ConsoleSession> session)
    {
        session.ToTable("console_sessions");
        session.HasIndex(s => s.SecretHash).IsUnique();
        session.HasIndex(s => s.PersonId);
        session.Property(s => s.SecretHash).HasMaxLength(64);
        session.Property(s => s.Browser).HasMaxLength(ConsoleSession.MaxBrowserLength);
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
        session.IsGuarded();
    }
}
