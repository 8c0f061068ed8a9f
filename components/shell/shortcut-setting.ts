const NAME = 'jucai.shortcuts'

/** Whether single keys act; kept in this browser, on until switched off. */
export const isShortcutsOn = (): boolean => window.localStorage.getItem(NAME) !== 'off'

export const rememberShortcuts = (isOn: boolean): void => window.localStorage.setItem(NAME, isOn ? 'on' : 'off')
