using MentorBot.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people");
        person.HasIndex(p => p.EntraId).IsUnique();
        person.HasIndex(p => p.ManagerId);
        person.HasIndex(p => new { p.RefreshedAt, p.Id });
        person
            .HasIndex(p => p.ReachabilityChangedAt)
            .HasFilter("reachability <> 'Reachable'")
            .HasDatabaseName("ix_people_out_of_reach");
        person.HasIndex(p => p.MissingSince).HasFilter("missing_since IS NOT NULL");
        person.HasIndex(p => p.HeldBy).HasFilter("held_by IS NOT NULL");
        person.HasOne<DirectoryHold>().WithMany().HasForeignKey(p => p.HeldBy).OnDelete(DeleteBehavior.SetNull);
        person.Property(p => p.Name).HasMaxLength(Person.MaxNameLength);
        person.HasOne<Person>().WithMany().HasForeignKey(p => p.ManagerId).OnDelete(DeleteBehavior.SetNull);
        person.ComplexProperty(p => p.Working).AreWorkingHours();
        person.IsGuarded();
    }
}

internal sealed class DirectoryHoldMapping : IEntityTypeConfiguration<DirectoryHold>
{
    public void Configure(EntityTypeBuilder<DirectoryHold> hold)
    {
        hold.ToTable("directory_holds");
        hold.HasIndex(h => h.State).IsUnique().HasFilter("state = 'Open'").HasDatabaseName("ix_directory_holds_open");
        hold.HasOne<Person>().WithMany().HasForeignKey(h => h.DecidedBy).OnDelete(DeleteBehavior.SetNull);
        hold.IsGuarded();
    }
}

internal sealed class PersonalChatMapping : IEntityTypeConfiguration<PersonalChat>
{
    public void Configure(EntityTypeBuilder<PersonalChat> chat)
    {
        chat.ToTable("personal_chats");
        chat.HasKey(c => c.PersonId);
        chat.HasOne<Person>().WithOne().HasForeignKey<PersonalChat>(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
        chat.ComplexProperty(c => c.Address);
    }
}

internal sealed class OpenQuestionMapping : IEntityTypeConfiguration<OpenQuestion>
{
    public void Configure(EntityTypeBuilder<OpenQuestion> question)
    {
        question.ToTable("open_questions");
        question.HasKey(q => q.PersonId);
        question
            .HasOne<Person>()
            .WithOne()
            .HasForeignKey<OpenQuestion>(q => q.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
        question.IsGuarded();
    }
}
