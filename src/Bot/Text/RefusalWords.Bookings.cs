using MentorBot.Domain.Bookings;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about bookable time.</summary>
internal static partial class RefusalWords
{
    private static string? OfBookings(Refusal refusal) =>
        refusal switch
        {
            OfferHelpFirst => BookingRefusalText.HelpFirst.Plain,
            SlotLengthNotOffered => BookingRefusalText.Length.Plain,
            SlotHoursBackwards => BookingRefusalText.Backwards.Plain,
            SlotAtNight => BookingRefusalText.AtNight.Plain,
            SlotDayMissing => BookingRefusalText.DayMissing.Plain,
            SlotHasPassed => BookingRefusalText.HasPassed.Plain,
            SlotTooFarAhead => BookingRefusalText.TooFar(SlotPlan.MostWeeks).Plain,
            TooManySlots => BookingRefusalText.TooMany(SlotPlan.MostSlots).Plain,
            SlotsOverlap => BookingRefusalText.Overlap.Plain,
            SlotNotAvailable => BookingRefusalText.NotAvailable.Plain,
            BookingOverlaps => BookingRefusalText.BookingOverlaps.Plain,
            BookingTopicMissing => BookingRefusalText.TopicMissing.Plain,
            BookingTopicTooLong r => BookingRefusalText.TopicTooLong(BookableSlot.MaxTopicLength, r.Length).Plain,
            TooManyBookings => BookingRefusalText.TooManyBookings(BookSlot.MostBookings).Plain,
            TooManySlotWaits => BookingRefusalText.TooManyWaits(SlotWait.Most).Plain,
            _ => null,
        };
}
