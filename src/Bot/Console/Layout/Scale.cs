namespace MentorBot.Bot.Console.Layout;

/// <summary>Ends an axis at a number that reads well.</summary>
internal static class Scale
{
    private const int Least = 10;

    /// <summary>10, 20, 40, 50, 100, 200, … whichever is not below the value; its half is a whole number.</summary>
    public static int Above(int value)
    {
        for (var power = Least; ; power *= 10)
        {
            if (
                new[] { 1, 2, 4, 5 }.Select(digit => digit * power).FirstOrDefault(end => end >= value)
                is > 0
                    and var end
            )
            {
                return end;
            }
        }
    }
}
