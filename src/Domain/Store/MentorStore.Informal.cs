using MentorBot.Domain.Bookings;
using MentorBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store;

/// <summary>The tables of informal mentoring and of bookable time.</summary>
public sealed partial class MentorStore
{
    public DbSet<HelpOffer> HelpOffers => Set<HelpOffer>();
    public DbSet<HelpRequest> HelpRequests => Set<HelpRequest>();
    public DbSet<HelpWait> HelpWaits => Set<HelpWait>();
    public DbSet<BookableSlot> BookableSlots => Set<BookableSlot>();
    public DbSet<SlotWait> SlotWaits => Set<SlotWait>();
    public DbSet<BookingDesk> BookingDesks => Set<BookingDesk>();
    public DbSet<SlotLink> SlotLinks => Set<SlotLink>();
}
