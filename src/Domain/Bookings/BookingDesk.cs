using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Bookings;

/// <summary>
/// One row for each person who books or offers time. Whatever adds to somebody's times writes it, so that of two such acts at the
/// same moment the later one runs again and sees the other: nobody is in two conversations at once.
/// </summary>
public sealed class BookingDesk
{
    private BookingDesk() { }

    public PersonId PersonId { get; private set; }
    public int Changes { get; private set; }

    public static BookingDesk Of(PersonId person) => new() { PersonId = person };

    public void CountChange() => Changes++;
}
