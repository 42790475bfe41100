using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Bookings;

/// <summary>Time can be offered once the person has said what they help with, and takes requests.</summary>
public sealed record OfferHelpFirst : Refusal;

/// <summary>A conversation takes one of <see cref="SlotPlan.Lengths"/>.</summary>
public sealed record SlotLengthNotOffered : Refusal;

/// <summary>The end must come after the beginning, with room for one conversation.</summary>
public sealed record SlotHoursBackwards : Refusal;

/// <summary>Between <see cref="SlotPlan.Earliest"/> and <see cref="SlotPlan.Latest"/> of one's own day.</summary>
public sealed record SlotAtNight : Refusal;

/// <summary>The day is missing.</summary>
public sealed record SlotDayMissing : Refusal;

/// <summary>It is over already.</summary>
public sealed record SlotHasPassed : Refusal;

/// <summary>Times can be offered up to <see cref="SlotPlan.MostWeeks"/> weeks ahead.</summary>
public sealed record SlotTooFarAhead : Refusal;

/// <summary>Somebody has at most <see cref="SlotPlan.MostSlots"/> times to come.</summary>
public sealed record TooManySlots : Refusal;

/// <summary>All of these times overlap with others of the person.</summary>
public sealed record SlotsOverlap : Refusal;

/// <summary>The time cannot be booked any more, or not by this person; it never says why.</summary>
public sealed record SlotNotAvailable : Refusal;

/// <summary>It overlaps with another conversation of the person.</summary>
public sealed record BookingOverlaps(DateTimeOffset StartsAt) : Refusal;

/// <summary>The topic is missing.</summary>
public sealed record BookingTopicMissing : Refusal;

/// <summary>A topic has at most <see cref="BookableSlot.MaxTopicLength"/> characters.</summary>
public sealed record BookingTopicTooLong(int Length) : Refusal;

/// <summary>One person has at most <see cref="BookSlot.MostBookings"/> bookings to come.</summary>
public sealed record TooManyBookings : Refusal;

/// <summary>One person waits for at most <see cref="SlotWait.Most"/> times.</summary>
public sealed record TooManySlotWaits : Refusal;
