# title: The parcel at the neighbour's
VAR anger = 6
INCLUDE words.ink
-> doorbell

=== doorbell ===
// The first call of the morning.
"Your driver says he rang. I was at home all day." # cross
* "I'm sorry[."], that is our mistake," you say.
    "At last somebody says it."
    -> where
* [Ask for the number.] "The number? I told it to three people."
    ** "I'll ask only once more[."]," you promise.
       "Fine. Seven seven four."
    ** [Say nothing.]
       "Hello?"
    -- "Well?"
    -> where
+ {anger > 3} "Please calm down." -> left
- -> where

=== where ===
~ anger = anger - 1
= found
"So where is my parcel{anger > 5:, for heaven's sake}?"
* "With your neighbour at number nine." -> END
* [I don't know.] -> doorbell
* -> left

=== left ===
The line is dead.
-> DONE

=== function lower(x)
~ return x - 1
