using MentorBot.Domain.Bookings;
using MentorBot.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentorBot.Domain.Store.Mappings;

internal sealed class BookableSlotMapping : IEntityTypeConfiguration<BookableSlot>
{
    public void Configure(EntityTypeBuilder<BookableSlot> slot)
    {
        slot.ToTable("bookable_slots");
        slot.HasIndex(s => new { s.HostId, s.StartsAt }).HasFilter("state <> 'Cancelled'").IsUnique();
        slot.HasIndex(s => s.StartsAt);
        slot.HasIndex(s => s.EndsAt);
        slot.HasIndex(s => s.BookerId);
        slot.HasIndex(s => s.HeldForId);
        slot.HasIndex(s => s.RemindAt).HasFilter("remind_at IS NOT NULL");
        slot.HasIndex(s => s.HeldUntil).HasFilter("held_until IS NOT NULL");
        slot.HasOne<Person>().WithMany().HasForeignKey(s => s.HostId).OnDelete(DeleteBehavior.Cascade);
        slot.HasOne<Person>().WithMany().HasForeignKey(s => s.BookerId).OnDelete(DeleteBehavior.SetNull);
        slot.HasOne<Person>().WithMany().HasForeignKey(s => s.HeldForId).OnDelete(DeleteBehavior.SetNull);
        slot.Property(s => s.Topic).HasMaxLength(BookableSlot.MaxTopicLength);
        slot.IsGuarded();
    }
}

internal sealed class SlotWaitMapping : IEntityTypeConfiguration<SlotWait>
{
    public void Configure(EntityTypeBuilder<SlotWait> wait)
    {
        wait.ToTable("slot_waits");
        wait.HasKey(w => new { w.SlotId, w.PersonId });
        wait.HasIndex(w => w.PersonId);
        wait.HasOne<BookableSlot>().WithMany().HasForeignKey(w => w.SlotId).OnDelete(DeleteBehavior.Cascade);
        wait.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Cascade);
        wait.IsGuarded();
    }
}

internal sealed class BookingDeskMapping : IEntityTypeConfiguration<BookingDesk>
{
    public void Configure(EntityTypeBuilder<BookingDesk> desk)
    {
        desk.ToTable("booking_desks");
        desk.HasKey(d => d.PersonId);
        desk.HasOne<Person>().WithOne().HasForeignKey<BookingDesk>(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
        desk.IsGuarded();
    }
}

internal sealed class SlotLinkMapping : IEntityTypeConfiguration<SlotLink>
{
    public void Configure(EntityTypeBuilder<SlotLink> link)
    {
        link.ToTable("slot_links");
        link.HasKey(l => l.PersonId);
        link.HasIndex(l => l.SecretHash).IsUnique();
        link.HasIndex(l => l.SlotId);
        link.Property(l => l.SecretHash).HasMaxLength(64);
        link.HasOne<Person>().WithOne().HasForeignKey<SlotLink>(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        link.HasOne<BookableSlot>().WithMany().HasForeignKey(l => l.SlotId).OnDelete(DeleteBehavior.Cascade);
        link.IsGuarded();
    }
}
